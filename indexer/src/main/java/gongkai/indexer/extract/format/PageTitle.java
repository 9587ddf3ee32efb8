package gongkai.indexer.extract.format;

import gongkai.indexer.extract.structure.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The title of a page, which many systems print above the body's element. It belongs to the text.
 *
 * @param words empty where the page shows none
 * @param isOutside when the body does not begin with it
 */
record PageTitle(String words, boolean isOutside) {
  /** Beyond so many characters the body does not begin any more. */
  private static final int BEGINNING = 400;

  private static final int SHORTEST = 4;

  static PageTitle of(Document page, Element body) {
    String words = shown(page, body);
    String start = body.text().replaceAll("\\s", "");
    start = start.substring(0, Math.min(start.length(), BEGINNING));
    boolean outside = words.length() >= SHORTEST && !start.contains(words.replaceAll("\\s", ""));
    return new PageTitle(words, outside);
  }

  /** The first heading before the body that is also the page's title, or its only h1. */
  private static String shown(Document page, Element body) {
    String title = declared(page);
    for (Element candidate : page.select("h1, h2, h3, [class*=title], [id*=title]")) {
      if (candidate.equals(body) || candidate.parents().contains(body)) {
        break;
      }
      String words = Words.clean(candidate.text());
      boolean same =
          words.length() >= SHORTEST
              && title.replaceAll("\\s", "").startsWith(words.replaceAll("\\s", ""));
      if (same || (candidate.normalName().equals("h1") && page.select("h1").size() == 1)) {
        return words;
      }
    }
    return "";
  }

  private static String declared(Document page) {
    Element meta = page.selectFirst("meta[name=ArticleTitle]");
    return Words.clean(meta == null ? page.title() : meta.attr("content"));
  }
}
