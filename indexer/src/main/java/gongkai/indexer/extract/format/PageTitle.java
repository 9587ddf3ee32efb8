package gongkai.indexer.extract.format;

import gongkai.indexer.extract.structure.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final int LONGEST = 120;
  private static final int LONG_ENOUGH = 10;
  private static final Pattern CUT = Pattern.compile("(?:\\.{3,}|…+)(?=$|[\\s_\\-|—])");

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
      if (same || isOnly(page, candidate)) {
        return words;
      }
    }
    return cut(title).map(start -> onItsOwn(page, start)).orElse("");
  }

  /** The only h1, or the only heading. */
  private static boolean isOnly(Document page, Element heading) {
    return (heading.normalName().equals("h1") && page.select("h1").size() == 1)
        || (heading.normalName().matches("h[23]") && page.select("h1, h2, h3").size() == 1);
  }

  /** 关于做好高校毕业生就业...: the words before the dots. */
  private static Optional<String> cut(String title) {
    Matcher dots = CUT.matcher(title);
    return dots.find() && dots.start() >= LONG_ENOUGH
        ? Optional.of(title.substring(0, dots.start()))
        : Optional.empty();
  }

  /** The element that says nothing but the title that was cut. */
  private static String onItsOwn(Document page, String start) {
    return page.body().getElementsContainingOwnText(start).stream()
        .map(element -> Words.clean(element.text()))
        .filter(words -> words.startsWith(start) && words.length() <= LONGEST)
        .findFirst()
        .orElse("");
  }

  private static String declared(Document page) {
    Element meta = page.selectFirst("meta[name=ArticleTitle]");
    return Words.clean(meta == null ? page.title() : meta.attr("content"));
  }
}
