package gongkai.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of text. {@code [words](file)} is a link. {@code [[20260条]]} marks a statistic; where its
 * reading is not simply digits and unit it is given: {@code [[33万余件|330000|件|~]]}.
 */
record Inline(List<Span> spans, List<Statistic> statistics) {
  private static final Pattern MARK =
      Pattern.compile("\\[\\[([^\\]]+)\\]\\]|\\[([^\\[\\]]+)\\]\\(([^()\\s]+)\\)");
  private static final Pattern PLAIN = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(\\D*)");

  /** Words, and where they lead; an empty href leads nowhere. */
  record Span(String text, String href) {}

  /** A number that the line states. */
  record Statistic(
      BigDecimal value, String unit, boolean approximate, String text, String sentence) {}

  private record Found(int start, String reading) {}

  static Inline parse(String line) {
    List<Span> spans = new ArrayList<>();
    List<Found> found = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    Matcher matcher = MARK.matcher(line);
    int from = 0;
    while (matcher.find()) {
      String before = line.substring(from, matcher.start());
      from = matcher.end();
      plain.append(before);
      add(spans, before, "");
      if (matcher.group(1) == null) {
        plain.append(matcher.group(2));
        add(spans, matcher.group(2), matcher.group(3));
      } else {
        found.add(new Found(plain.length(), matcher.group(1)));
        String words = matcher.group(1).split("\\|", -1)[0];
        plain.append(words);
        add(spans, words, "");
      }
    }
    plain.append(line.substring(from));
    add(spans, line.substring(from), "");
    String text = plain.toString();
    return new Inline(List.copyOf(spans), found.stream().map(f -> read(f, text)).toList());
  }

  private static void add(List<Span> spans, String text, String href) {
    if (text.isEmpty()) {
      return;
    }
    if (!spans.isEmpty() && spans.getLast().href().equals(href)) {
      spans.set(spans.size() - 1, new Span(spans.getLast().text() + text, href));
    } else {
      spans.add(new Span(text, href));
    }
  }

  private static Statistic read(Found found, String line) {
    String[] parts = found.reading().split("\\|", -1);
    String sentence = sentenceAt(line, found.start());
    if (parts.length >= 3) {
      boolean approximate = parts.length > 3 && parts[3].equals("~");
      return new Statistic(new BigDecimal(parts[1]), parts[2], approximate, parts[0], sentence);
    }
    Matcher plain = PLAIN.matcher(parts[0]);
    if (!plain.matches()) {
      throw new IllegalArgumentException("needs its reading: [[" + found.reading() + "]]");
    }
    return new Statistic(new BigDecimal(plain.group(1)), plain.group(2), false, parts[0], sentence);
  }

  private static String sentenceAt(String line, int at) {
    int start = line.lastIndexOf('。', at) + 1;
    int end = line.indexOf('。', at);
    return line.substring(start, end < 0 ? line.length() : end + 1).strip();
  }

  String plain() {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    return text.toString();
  }
}
