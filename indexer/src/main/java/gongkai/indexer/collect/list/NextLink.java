package gongkai.indexer.collect.list;

import gongkai.indexer.collect.page.LinkAddresses;
import gongkai.indexer.collect.page.PageView;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The link of a page to the next one of its list. */
final class NextLink {
  private static final Pattern FILE =
      Pattern.compile("(?i).*\\.(?:pdf|docx?|xlsx?|zip|rar|wps|ofd)");

  private static final String LEADING =
      "a, option[value], input[onclick], button[onclick], span[onclick], li[onclick], div[onclick],"
          + " [data-url], [data-href]";

  private NextLink() {}

  /**
   * @param words what such a link says
   * @param current the number of this page, the first being 1
   */
  static Optional<URI> in(PageView page, Pattern words, int current) {
    Optional<URI> numbered = Optional.empty();
    String next = Integer.toString(current + 1);
    String after = Integer.toString(current + 2);
    boolean several = false;
    for (Element link : page.html().select(LEADING)) {
      String said = words(link);
      String title = link.attr("title").strip();
      boolean isNext =
          (!said.isEmpty() && said.length() < 12 && words.matcher(said).matches())
              || (!title.isEmpty() && title.length() < 12 && words.matcher(title).matches())
              || (said.isEmpty() && link.className().matches("(?i).*\\bnext\\b.*"));
      if (isNext) {
        Optional<URI> target = target(page, link);
        if (target.isPresent()) {
          return target;
        }
      }
      String digits = said.replaceAll("[\\[\\]【】()第页\\s]", "");
      if (digits.equals(next) && numbered.isEmpty()) {
        numbered = target(page, link);
      }
      several |=
          digits.equals(after)
              || digits.equals(Integer.toString(current))
              || said.matches("(?i)尾页|末页|最后一?页|last|上一?页|首页");
    }
    return several ? numbered : Optional.empty();
  }

  /** What a reader sees to click on. */
  private static String words(Element link) {
    String said = link.hasText() ? link.text() : link.attr("value");
    Element picture = said.isBlank() ? link.selectFirst("img[alt]") : null;
    return picture == null || link.normalName().equals("option")
        ? said.strip()
        : picture.attr("alt").strip();
  }

  private static Optional<URI> target(PageView page, Element link) {
    return LinkAddresses.of(link).stream()
        .flatMap(href -> page.resolve(href).stream())
        .filter(uri -> !uri.equals(page.uri()))
        .filter(uri -> !FILE.matcher(uri.getPath()).matches())
        .findFirst();
  }
}
