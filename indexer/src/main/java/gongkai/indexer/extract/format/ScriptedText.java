package gongkai.indexer.extract.format;

import gongkai.indexer.collect.list.JsReader;
import gongkai.indexer.extract.structure.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a page that only a script would show: HTML in a literal, assigned to a variable or
 * the value of a key, whatever it is called. What stands beside it in its object describes it.
 */
final class ScriptedText {
  private static final int SHORTEST = 10;
  private static final int LONGEST_FIELD = 400;
  private static final int MOST_LITERALS = 4000;

  /** Where a value begins that may hold HTML or an object around it. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:(?<name>[A-Za-z_$][\\w$.]{0,60})\\s*=|[\"']?(?<key>[A-Za-z_$][\\w$]{0,60})[\"']?\\s*:)\\s*(?=[\"'`{\\[])|(?:html|append|innerHTML|write)\\s*\\(\\s*(?=[\"'`])");

  private static final Pattern MARKUP =
      Pattern.compile("(?i)<(?:p|div|span|table|br|section|h[1-6]|ucapcontent|article)\\b");

  private ScriptedText() {}

  /** What was found. */
  private record Found(String html, Map<?, ?> object) {}

  /**
   * Puts the text into the page where the page has none itself.
   *
   * @return the element that holds it now
   */
  static Optional<Element> show(Document page, Metadata metadata) {
    Optional<Found> found = longest(page);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Element text = Jsoup.parseBodyFragment(found.orElseThrow().html()).body();
    Element visible = page.body().clone();
    visible.select("a, nav, header, footer, script, style").remove();
    int words = text.text().length();
    if (words < SHORTEST || visible.text().length() > 2 * words) {
      return Optional.empty();
    }
    Element holder = page.body().appendElement("div").addClass("gongkai-scripted");
    for (org.jsoup.nodes.Node node : List.copyOf(text.childNodes())) {
      holder.appendChild(node.clone());
    }
    found
        .orElseThrow()
        .object()
        .forEach(
            (key, value) -> {
              String said =
                  value instanceof String literal && literal.length() <= LONGEST_FIELD
                      ? Words.clean(Jsoup.parse(literal).text())
                      : "";
              if (!said.isEmpty()) {
                metadata.add("script:" + String.valueOf(key).toLowerCase(Locale.ROOT), said);
              }
            });
    return Optional.of(holder);
  }

  private static Optional<Found> longest(Document page) {
    Optional<Found> longest = Optional.empty();
    for (Element script : page.select("script")) {
      String code = script.data();
      if (code.contains("<record") || !holdsMarkup(code)) {
        continue;
      }
      Matcher value = VALUE.matcher(code);
      int from = 0;
      for (int met = 0; met < MOST_LITERALS && value.find(from); met++) {
        from = value.end();
        char first = code.charAt(value.end());
        if (first == '[') {
          continue;
        }
        Optional<Object> literal = JsReader.read(code, value.end(), Map.of());
        Optional<Found> here = literal.flatMap(ScriptedText::found);
        if (here.isPresent()
            && here.orElseThrow().html().length()
                > longest.map(found -> found.html().length()).orElse(SHORTEST)) {
          longest = here;
        }
      }
    }
    return longest;
  }

  private static boolean holdsMarkup(String code) {
    return MARKUP.matcher(code).find()
        || code.contains("\\u003C")
        || code.contains("\\u003c")
        || code.contains("\\x3C")
        || code.contains("\\x3c")
        || code.contains("&lt;")
        || code.contains("%3C");
  }

  private static Optional<Found> found(Object literal) {
    if (literal instanceof String words) {
      String html = opened(words);
      return MARKUP.matcher(html).find()
          ? Optional.of(new Found(html, Map.of()))
          : Optional.empty();
    }
    if (literal instanceof Map<?, ?> object) {
      String best = "";
      for (Object value : object.values()) {
        String html = value instanceof String words ? opened(words) : "";
        if (html.length() > best.length() && MARKUP.matcher(html).find()) {
          best = html;
        }
      }
      return best.isEmpty() ? Optional.empty() : Optional.of(new Found(best, object));
    }
    return Optional.empty();
  }

  /** Some scripts hold their HTML behind entities or percent signs. */
  private static String opened(String words) {
    if (words.startsWith("%3C") || words.startsWith("%3c")) {
      return gongkai.indexer.collect.address.Addresses.decoded(words);
    }
    return words.startsWith("&lt;")
        ? org.jsoup.parser.Parser.unescapeEntities(words, false)
        : words;
  }
}
