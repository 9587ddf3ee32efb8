package gongkai.indexer.extract.format;

import gongkai.indexer.extract.structure.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Brings out what a browser shows of a page that holds its text elsewhere than in its elements: in
 * frames, in a field from which a script takes it, in pictures. Takes out what is struck through.
 */
final class PageHolder {
  private static final Pattern STRUCK =
      Pattern.compile("(?i).*text-decoration[^;]*:[^;]*line-through.*", Pattern.DOTALL);

  /** A page with fewer characters than this says nothing beside its pictures. */
  private static final int FEW = 40;

  private static final int SHORTEST_FIELD = 10;

  /** What names a picture and does not say what is on it. */
  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)[\\w.-]*|.*\\.(png|jpe?g|gif|bmp|webp)|(图片|插图|二维码|logo)\\d*");

  private PageHolder() {}

  /** Makes frames and fields parts of the page. */
  static void open(Document page) {
    Element top = page.body();
    for (Element frames : page.select("frameset")) {
      // What is written for browsers without frames is shown by none.
      frames.select("noframes").remove();
      if (frames.parents().stream().noneMatch(p -> p.normalName().equals("frameset"))
          && !page.title().isBlank()) {
        frames.prependElement("h1").text(page.title());
      }
    }
    if (!shown(top).isEmpty()) {
      return;
    }
    Optional<Element> field =
        page.select("textarea").stream()
            .max(Comparator.comparingInt(area -> area.wholeText().length()))
            .filter(area -> area.wholeText().strip().length() >= SHORTEST_FIELD);
    field.ifPresent(
        area -> {
          Element text = top.appendElement("div");
          text.html(Jsoup.parseBodyFragment(area.wholeText()).body().html());
        });
  }

  /** Whether anything was struck through; it is not in the page any more. */
  static boolean dropStruck(Document page) {
    List<Element> struck =
        page.select("del, s, strike, [style*=line-through]").stream()
            .filter(
                element ->
                    !element.hasAttr("style")
                        || !element.normalName().matches("div|body|span|p|td")
                        || STRUCK.matcher(element.attr("style")).matches())
            .toList();
    boolean any = struck.stream().anyMatch(Element::hasText);
    struck.forEach(Element::remove);
    return any;
  }

  /**
   * Puts what is written about pictures in their place, where they are all that a page has.
   *
   * @return whether the page consists of pictures
   */
  static boolean describePictures(Document page) {
    List<Element> pictures =
        page.select("img").stream().filter(picture -> !picture.attr("src").isBlank()).toList();
    if (pictures.isEmpty() || shown(page.body()).length() >= FEW + page.title().length()) {
      return false;
    }
    for (Element picture : pictures) {
      String words = Words.clean(picture.attr("alt"));
      if (!words.isEmpty() && !FILE_NAME.matcher(words).matches()) {
        picture.after(new Element("p").text(words));
      }
    }
    return true;
  }

  private static String shown(Element body) {
    Element copy = body.clone();
    copy.select("script, style, textarea, select, noscript, template, [hidden]").remove();
    return copy.text().strip();
  }
}
