package gongkai.indexer.extract.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** The one thing in the styles of a page that tells its lines apart. */
final class PageStyles {
  private static final Pattern RULE =
      Pattern.compile(
          "([^{}@;]{1,200})\\{[^{}]{0,2000}?white-space\\s*:\\s*(?:pre|break-spaces)[^{}]*\\}");

  private static final int MAX_RULES = 50;

  private PageStyles() {}

  /** The elements that show line ends as they are typed, by the page's own style sheets. */
  static List<Element> asTyped(Document page) {
    List<Element> found = new ArrayList<>();
    int rules = 0;
    for (Element style : page.select("style")) {
      Matcher rule = RULE.matcher(style.data());
      while (rule.find() && rules++ < MAX_RULES) {
        try {
          found.addAll(page.select(rule.group(1).replaceAll("(?s)/\\*.*?\\*/", "").strip()));
        } catch (SelectorParseException | IllegalArgumentException e) {
          // A selector for browsers only.
        }
      }
    }
    return found;
  }
}
