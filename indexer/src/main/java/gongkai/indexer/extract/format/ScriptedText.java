package gongkai.indexer.extract.format;

import gongkai.indexer.collect.page.ScriptedHtml;
import gongkai.indexer.extract.structure.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  private ScriptedText() {}

  /**
   * Puts the text into the page where the page has none itself.
   *
   * @return the element that holds it now
   */
  static Optional<Element> show(Document page, Metadata metadata) {
    Optional<ScriptedHtml> found = ScriptedHtml.longestIn(page);
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
}
