package gongkai.site.document;

import gongkai.chinese.ChineseDates;
import gongkai.chinese.DocumentNumbers;
import gongkai.chinese.LawNames;
import gongkai.noun.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How an official document lays out what is no running text: its number stands in the middle, those
 * it is addressed to at the margin, and the signature with its day to the right (GB/T 9704-2012,
 * 7).
 */
final class Layout {
  private static final Pattern RUNNING = Pattern.compile("[。：；，？！:;,?!]");

  /** What is addressed to nobody: 现将有关事项公告如下： */
  private static final Pattern LEADS_ON = Pattern.compile("(?:如下|下列|包括|[为是])[：:]$");

  private static final int LONGEST_LINE = 40;
  private static final int MOST_SIGNERS = 4;

  private final Map<String, String> byAnchor = new HashMap<>();

  private Layout() {}

  /**
   * Lays a document out.
   *
   * @param title of it; a notice has the title of what it issues further down
   */
  static Layout of(List<Passage> passages, String title) {
    Layout layout = new Layout();
    int body = 0;
    while (body < passages.size() && !isBody(passages.get(body))) {
      layout.head(passages.get(body));
      body++;
    }
    if (body < passages.size()) {
      layout.addressee(passages, body);
    }
    for (int i = body + 1; i < passages.size(); i++) {
      if (isSignatureDay(passages.get(i))) {
        layout.signature(passages, body, i);
      }
    }
    LawNames.issued(title)
        .map(name -> LawNames.quoted(name).orElse(name))
        .ifPresent(name -> layout.issued(passages, name));
    return layout;
  }

  private void issued(List<Passage> passages, String name) {
    passages.stream()
        .filter(passage -> isText(passage) || passage.kind() == Passage.Kind.TITLE)
        .filter(passage -> passage.text().strip().equals(name))
        .forEach(passage -> byAnchor.put(passage.anchor(), "title"));
  }

  /** The kind of a passage as it is laid out. */
  String kind(Passage passage) {
    return byAnchor.getOrDefault(passage.anchor(), passage.kind().wire());
  }

  private static boolean isText(Passage passage) {
    return passage.kind() == Passage.Kind.PARAGRAPH || passage.kind() == Passage.Kind.LIST_ITEM;
  }

  private static boolean isBody(Passage passage) {
    return passage.kind() != Passage.Kind.TITLE
        && (!isText(passage)
            || RUNNING.matcher(passage.text()).find()
            || passage.text().strip().length() > LONGEST_LINE);
  }

  private void head(Passage passage) {
    String words = passage.text().strip();
    if (isText(passage)
        && (isDay(withoutBrackets(words)) || DocumentNumbers.normalise(words).isPresent())) {
      byAnchor.put(passage.anchor(), "centred");
    }
  }

  private void addressee(List<Passage> passages, int at) {
    String words = passages.get(at).text().strip();
    if (isText(passages.get(at))
        && (words.endsWith("：") || words.endsWith(":"))
        && words.indexOf('。') < 0
        && !LEADS_ON.matcher(words).find()) {
      byAnchor.put(passages.get(at).anchor(), "addressee");
    }
  }

  /** The day, or the day under those who sign, in one passage or in several. */
  private void signature(List<Passage> passages, int body, int day) {
    byAnchor.put(passages.get(day).anchor(), "signature");
    for (int i = day - 1; i > body && i >= day - MOST_SIGNERS; i--) {
      if (!isText(passages.get(i)) || !passages.get(i).text().lines().allMatch(Layout::isShort)) {
        return;
      }
      byAnchor.put(passages.get(i).anchor(), "signature");
    }
  }

  private static boolean isSignatureDay(Passage passage) {
    if (!isText(passage)) {
      return false;
    }
    List<String> lines = passage.text().strip().lines().map(String::strip).toList();
    return !lines.isEmpty()
        && isDay(lines.getLast())
        && lines.stream().limit(lines.size() - 1L).allMatch(Layout::isShort);
  }

  private static boolean isShort(String line) {
    return line.length() <= LONGEST_LINE
        && !RUNNING.matcher(line).find()
        && !line.strip().startsWith("附件");
  }

  private static boolean isDay(String words) {
    List<ChineseDates.Found> found = ChineseDates.findAll(words);
    return found.size() == 1
        && found.getFirst().iso().length() == 10
        && found.getFirst().start() == 0
        && found.getFirst().end() == words.length();
  }

  private static String withoutBrackets(String words) {
    return words.replaceAll("^[（(](.*)[）)]$", "$1");
  }
}
