package gongkai.indexer.collect.page;

import gongkai.indexer.collect.address.Addresses;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * HTML that stands in a script of a page: in a literal, assigned to a variable or the value of a
 * key, whatever it is called.
 *
 * @param object around it, with what stands beside it; or empty
 */
public record ScriptedHtml(String html, Map<?, ?> object) {
  private static final int SHORTEST = 10;
  private static final int MOST_LITERALS = 4000;

  /** Where a value begins that may hold HTML or an object around it. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:(?<name>[A-Za-z_$][\\w$.]{0,60})\\s*=|[\"']?(?<key>[A-Za-z_$][\\w$]{0,60})[\"']?\\s*:)\\s*(?=[\"'`{\\[])|(?:html|append|innerHTML|write)\\s*\\(\\s*(?=[\"'`])");

  private static final Pattern MARKUP =
      Pattern.compile("(?i)<(?:p|div|span|table|br|section|h[1-6]|ucapcontent|article)\\b");

  /** The longest of a page. */
  public static Optional<ScriptedHtml> longestIn(Document page) {
    Optional<ScriptedHtml> longest = Optional.empty();
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
        Optional<ScriptedHtml> here = literal.flatMap(ScriptedHtml::found);
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

  private static Optional<ScriptedHtml> found(Object literal) {
    if (literal instanceof String words) {
      String html = opened(words);
      return MARKUP.matcher(html).find()
          ? Optional.of(new ScriptedHtml(html, Map.of()))
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
      return best.isEmpty() ? Optional.empty() : Optional.of(new ScriptedHtml(best, object));
    }
    return Optional.empty();
  }

  /** Some scripts hold their HTML behind entities or percent signs. */
  private static String opened(String words) {
    if (words.startsWith("%3C") || words.startsWith("%3c")) {
      return Addresses.decoded(words);
    }
    return words.startsWith("&lt;") ? Parser.unescapeEntities(words, false) : words;
  }
}
