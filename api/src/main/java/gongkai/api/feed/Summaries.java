package gongkai.api.feed;

import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.solr.holding.Holdings;
import gongkai.solr.search.SearchAnswer;

/** What a feed says of a document: its own summary, else where it was found, else how it begins. */
final class Summaries {
  private static final int LONGEST = 200;

  private final Holdings holdings;

  Summaries(Holdings holdings) {
    this.holdings = holdings;
  }

  String of(SearchAnswer.Hit hit) {
    String own = hit.disclosure().value(Property.SUMMARY);
    if (!own.isBlank()) {
      return own;
    }
    if (hit instanceof SearchAnswer.DocumentHit document && !document.snippets().isEmpty()) {
      return oneLine(document.snippets().getFirst().text());
    }
    return holdings
        .opening(hit.disclosure().id())
        .map(Passage::text)
        .map(Summaries::oneLine)
        .orElse("");
  }

  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
