package gongkai.indexer.collect.judge;

import gongkai.indexer.collect.page.PageView;
import gongkai.vocabulary.web.Sites;
import gongkai.vocabulary.web.Sites.NoDocument;
import gongkai.vocabulary.web.Sites.Sign;
import gongkai.vocabulary.web.Sites.Where;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Tells pages that are no documents although they answer like one. */
public final class PageJudge {
  /** Words outside of links; a page with more of them is about something. */
  private static final int SHORT = 600;

  private static final int MANY_LINKS = 5;
  private static final int FEW_WORDS = 150;

  private static final Set<String> NO_WORDS =
      Set.of(
          "a",
          "script",
          "style",
          "noscript",
          "nav",
          "header",
          "footer",
          "select",
          "option",
          "button");

  private static final Pattern FILES =
      Pattern.compile("(?i)\\.(?:pdf|docx?|wps|xlsx?|et|pptx?|ofd|rtf|zip|rar|7z)(?:[?#].*)?$");

  private static final Pattern HELD =
      Pattern.compile("(?i)(?:<|\\\\u003c|\\\\x3c|&lt;|%3c)(?:p|div|span|table|section|br)\\b");

  private static final Pattern ESCAPED = Pattern.compile("\\\\u[4-9][0-9a-fA-F]{3}");

  /** So many ideographs in a script are more than the words of a template. */
  private static final int WORDY = 30;

  private final Sites sites;

  public PageJudge(Sites sites) {
    this.sites = sites;
  }

  /** What a page is instead of a document. */
  public record Verdict(NoDocument kind, String detail) {}

  /**
   * By what the page says.
   *
   * @param asked the address that was asked for
   */
  public Optional<Verdict> byWords(PageView view, URI asked) {
    String words = words(view);
    String title = title(view) + "\n" + view.html().select(".title").text();
    boolean redirected = !view.uri().equals(asked);
    for (Sign sign : sites.signs()) {
      String where =
          switch (sign.where()) {
            case ADDRESS -> redirected ? view.uri().toString() : "";
            case TITLE -> words.length() <= SHORT ? title : "";
            case TEXT -> words.length() <= SHORT ? words : "";
            case CODE -> words.length() <= FEW_WORDS ? view.text() : "";
          };
      Matcher said = sign.words().matcher(where);
      if (!where.isEmpty() && said.find() && !(sign.where() == Where.TITLE && isArticle(words))) {
        return Optional.of(new Verdict(sign.kind(), said.group().strip()));
      }
    }
    return Optional.empty();
  }

  /** Sentences make an article, however short, unless they apologise. */
  private static boolean isArticle(String words) {
    return words.length() > 200 && words.chars().filter(c -> c == '。').count() >= 3;
  }

  /** Whether two pages say the same, numbers and addresses aside. */
  public static boolean sameWords(String one, String other) {
    String a = core(one);
    String b = core(other);
    if (a.equals(b)) {
      return true;
    }
    if (Math.min(a.length(), b.length()) < 12
        || Math.max(a.length(), b.length()) > 3 * SHORT
        || Math.abs(a.length() - b.length()) * 10 > Math.max(a.length(), b.length())) {
      return false;
    }
    Set<String> first = shingles(a);
    Set<String> second = shingles(b);
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    return both.size() * 10 >= 9 * (first.size() + second.size() - both.size());
  }

  private static String core(String words) {
    return words.replaceAll("[0-9A-Za-z\\s\\p{Punct}]+", "");
  }

  private static Set<String> shingles(String words) {
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 4 <= words.length(); i++) {
      shingles.add(words.substring(i, i + 4));
    }
    return shingles;
  }

  /** Whether it has so few words that it may be a page for everything. */
  public static boolean isShort(PageView view) {
    return words(view).length() <= SHORT;
  }

  /** Nothing to read and nothing to follow, but something to run. */
  public static boolean isShell(PageView view) {
    long links =
        view.html().select("a[href]").stream().filter(link -> link.text().length() >= 8).count();
    return links < 3
        && !view.html().select("script").isEmpty()
        && words(view).codePoints().filter(Character::isIdeographic).count() < 20
        && !mayHoldText(view);
  }

  /** Links and hardly anything else; a page with files is about them. */
  public static boolean isNavigation(PageView view) {
    if (mayHoldText(view)) {
      return false;
    }
    int titles = 0;
    for (Element link : view.html().select("a[href], [onclick], area[href]")) {
      if (FILES.matcher(link.attr("href")).find()) {
        return false;
      }
      boolean words =
          link.text().codePoints().filter(Character::isIdeographic).limit(4).count() >= 4;
      titles += words ? 1 : 0;
    }
    String words = words(view);
    return titles >= MANY_LINKS && words.length() < FEW_WORDS && words.indexOf('。') < 0;
  }

  /** What a page calls itself: its title and its headings. */
  public static String title(PageView view) {
    return (view.html().title() + " " + view.html().select("h1, h2, h3").text()).strip();
  }

  /** Whether a script may hold the text that the page lacks. */
  public static boolean mayHoldText(PageView view) {
    for (Element script : view.html().select("script")) {
      String code = script.data();
      boolean wordy =
          code.codePoints().filter(Character::isIdeographic).limit(WORDY).count() >= WORDY
              || ESCAPED.matcher(code).results().limit(WORDY).count() >= WORDY;
      if (wordy && HELD.matcher(code).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it reads like an article: sentences that weigh more than its rows. */
  public static boolean isArticle(PageView view, int rows) {
    String words = words(view);
    long sentences = words.chars().filter(c -> c == '。' || c == '；').count();
    return sentences >= 3 && words.length() > 120 + rows * 40;
  }

  /** The words of a page outside of its links. */
  public static String words(PageView view) {
    StringBuilder words = new StringBuilder();
    Element body = view.html().body();
    body.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
              words.append(text.text()).append(' ');
            }
            boolean none =
                node instanceof Element element
                    && (NO_WORDS.contains(element.normalName())
                        || element.attr("style").replace(" ", "").contains("display:none"));
            return none ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            return FilterResult.CONTINUE;
          }
        });
    return words.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
