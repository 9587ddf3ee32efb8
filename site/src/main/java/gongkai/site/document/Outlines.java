package gongkai.site.document;

import gongkai.chinese.Outline;
import gongkai.noun.Passage;
import gongkai.site.document.DocumentPage.OutlineEntry;
import gongkai.site.document.DocumentPage.OutlineGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings and articles of a text, to jump to; all of them, however many. */
final class Outlines {
  /** With more entries, those under a heading are shown when asked for. */
  private static final int SHORT = 80;

  private static final int LONGEST_ENTRY = 40;

  /** 17, 17-1, 17之一, 十七条之一, 第十七条. */
  private static final Pattern ASKED =
      Pattern.compile(
          "^第?(?<number>[0-9]{1,4}|[一二三四五六七八九十百千零〇]{1,9})条?(?:(?:之|-|－|—)(?<inserted>[0-9]{1,2}|[一二三四五六七八九十]{1,3}))?$");

  private Outlines() {}

  /** In groups of what stands under one heading; a text with one place or none needs none. */
  static List<OutlineGroup> of(List<Passage> passages) {
    List<Passage> places =
        passages.stream()
            .filter(
                passage ->
                    passage.kind() == Passage.Kind.HEADING
                        || passage.kind() == Passage.Kind.ARTICLE)
            .toList();
    if (places.size() < 2) {
      return List.of();
    }
    boolean fold = places.size() > SHORT;
    List<OutlineGroup> groups = new ArrayList<>();
    List<OutlineEntry> entries = new ArrayList<>();
    Optional<OutlineEntry> top = Optional.empty();
    for (Passage place : places) {
      OutlineEntry entry = entry(place);
      boolean heads = place.kind() == Passage.Kind.HEADING && place.heading().isEmpty();
      if (heads) {
        close(groups, top, entries, fold);
        entries = new ArrayList<>();
        top = Optional.of(entry);
      } else {
        entries.add(entry);
      }
    }
    close(groups, top, entries, fold);
    return groups;
  }

  // The group under way may stand under no heading.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private static void close(
      List<OutlineGroup> groups,
      Optional<OutlineEntry> top,
      List<OutlineEntry> entries,
      boolean fold) {
    if (top.isPresent() || !entries.isEmpty()) {
      groups.add(
          new OutlineGroup(
              top.map(OutlineEntry::label).orElse(""),
              top.map(OutlineEntry::href).orElse(""),
              fold && top.isPresent() && !entries.isEmpty(),
              List.copyOf(entries)));
    }
  }

  private static OutlineEntry entry(Passage passage) {
    Optional<String> article =
        passage.kind() == Passage.Kind.ARTICLE ? Outline.article(passage.text()) : Optional.empty();
    return new OutlineEntry(
        article.orElseGet(() -> label(passage)),
        "#" + passage.anchor(),
        Math.min(2, passage.heading().size()),
        article.isPresent());
  }

  /** The first line of a passage, or the number of an article. */
  static String label(Passage passage) {
    String line = passage.text().strip().lines().findFirst().orElse("");
    return line.codePointCount(0, line.length()) <= LONGEST_ENTRY
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_ENTRY)) + "…";
  }

  /** The anchor of the article that a reader asks for in words or digits; nothing for no number. */
  static Optional<String> anchor(String asked) {
    Matcher matcher = ASKED.matcher(asked.replaceAll("[\\s　]", ""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String article =
        "第"
            + matcher.group("number")
            + "条"
            + (matcher.group("inserted") == null ? "" : "之" + words(matcher.group("inserted")));
    return Outline.at(article)
        .map(
            found ->
                "article-" + found.number() + (found.inserted() > 0 ? "-" + found.inserted() : ""));
  }

  private static String words(String number) {
    if (!Character.isDigit(number.charAt(0))) {
      return number;
    }
    int value = Integer.parseInt(number);
    String digits = "零一二三四五六七八九";
    String tens = value < 10 ? "" : (value < 20 ? "" : digits.charAt(value / 10)) + "十";
    return tens + (value % 10 == 0 && value >= 10 ? "" : digits.charAt(value % 10));
  }
}
