package gongkai.indexer.collect.row;

import gongkai.indexer.collect.page.LinkAddresses;
import gongkai.indexer.collect.page.PageView;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Rows of HTML: an element that holds one link with the words of a title, and mostly a date.
 *
 * @param dated rows with a date, several alike
 * @param undated links one below the other whose words are as long as titles
 */
record HtmlRows(List<Row> dated, List<Row> undated) {
  private static final int HIGHEST = 5;
  private static final int LONGEST = 900;
  private static final int ALIKE = 2;
  private static final int MANY = 5;
  private static final int TITLE_LONG = 10;

  private static final Set<String> HOLDERS =
      Set.of(
          "li", "tr", "dd", "dt", "dl", "p", "div", "article", "section", "ul", "table", "tbody");

  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:首页|上一?页|下一?页|末页|尾页|更多|more|返回|打印|关闭|下载|查看|详情|详细|点击.*|阅读全文|\\[.{0,6}\\]|>+|»|附件\\d*|.{0,3})");

  private static final Pattern NAVIGATION =
      Pattern.compile(
          "(?i)nav|header|footer|foot|menu|crumb|position|weizhi|dqwz|copyright|friend");

  /** What the elements around a link tell of it. */
  private record Candidate(Row row, Element holder, boolean dated) {}

  /**
   * Rows of a page.
   *
   * @param certain whether all of it is known to be rows, as in the answer of a list's server
   */
  static HtmlRows of(PageView view, Element top, boolean certain) {
    Map<URI, Candidate> candidates = new LinkedHashMap<>();
    for (Element link : top.select(LinkAddresses.SELECTOR)) {
      candidate(view, link)
          .ifPresent(
              found ->
                  candidates.merge(
                      found.row().address(),
                      found,
                      (one, other) -> one.dated() || !other.dated() ? one : other));
    }
    Map<String, List<Candidate>> alike = new HashMap<>();
    for (Candidate each : candidates.values()) {
      alike.computeIfAbsent(kin(each), key -> new ArrayList<>()).add(each);
    }
    List<Row> dated = new ArrayList<>();
    List<Row> undated = new ArrayList<>();
    for (Candidate each : candidates.values()) {
      List<Candidate> kin = alike.get(kin(each));
      if (certain) {
        dated.add(each.row());
      } else if (each.dated() && kin.size() >= ALIKE) {
        dated.add(each.row());
      } else if (!each.dated()
          && kin.size() >= MANY
          && kin.stream().mapToInt(other -> other.row().title().length()).sum()
              >= TITLE_LONG * kin.size()) {
        undated.add(each.row());
      }
    }
    return new HtmlRows(dated, undated);
  }

  /** A piece of a page as an element. */
  static Element piece(String html) {
    return Jsoup.parseBodyFragment(whole(html)).body();
  }

  /** The same as text: what stands in the cells of a table is lost outside of one. */
  static String whole(String html) {
    String head = html.stripLeading().toLowerCase(Locale.ROOT);
    return head.startsWith("<tr") || head.startsWith("<td")
        ? "<table>" + html + "</table>"
        : "<div>" + html + "</div>";
  }

  private static String kin(Candidate candidate) {
    Element holder = candidate.holder();
    Element parent = holder.parent();
    return candidate.dated()
        + " "
        + holder.normalName()
        + " "
        + (parent == null
            ? ""
            : parent.normalName() + "." + parent.className() + "#" + parent.id());
  }

  private static Optional<Candidate> candidate(PageView view, Element link) {
    Optional<URI> target =
        LinkAddresses.of(link).stream()
            .flatMap(href -> view.resolve(href).stream())
            .filter(uri -> !uri.equals(view.uri()))
            .findFirst();
    if (target.isEmpty() || isNavigation(link)) {
      return Optional.empty();
    }
    Element holder = holder(view, link, target.orElseThrow());
    String around = words(holder);
    String title = title(link, holder);
    if (!RowWords.looksLikeTitle(title) || NO_TITLE.matcher(title).matches()) {
      return Optional.empty();
    }
    String rest = around.replace(title, " ");
    Optional<String> date = RowWords.date(rest, target.orElseThrow().toString());
    boolean dated = date.isPresent() || RowWords.holdsDate(rest);
    String number = RowWords.number(rest);
    return Optional.of(
        new Candidate(
            Row.of(
                target.orElseThrow(),
                title,
                date.orElse(""),
                number,
                RowWords.index(number.isEmpty() ? rest : rest.replace(number, " "))),
            holder,
            dated));
  }

  private static boolean isNavigation(Element link) {
    int height = 0;
    for (Element e = link.parent(); e != null && height < HIGHEST; e = e.parent(), height++) {
      String name = e.normalName();
      if (name.equals("nav") || name.equals("header") || name.equals("footer")) {
        return true;
      }
      if (NAVIGATION.matcher(e.className() + " " + e.id()).find() && !e.hasClass("newslist")) {
        return name.equals("ul") || name.equals("div") || name.equals("p");
      }
    }
    return false;
  }

  /** The largest element around a link that is still about this link alone, or has its date. */
  private static Element holder(PageView view, Element link, URI target) {
    Element best = link;
    Element at = link;
    for (int height = 0; height < HIGHEST && at.parent() != null; height++) {
      at = at.parent();
      if (at.normalName().equals("body")
          || at.normalName().equals("html")
          || leadsElsewhere(view, at, target)) {
        break;
      }
      if (HOLDERS.contains(at.normalName())) {
        best = at;
      }
      if (at.normalName().equals("li") || at.normalName().equals("tr")) {
        break;
      }
    }
    return best;
  }

  private static boolean leadsElsewhere(PageView view, Element element, URI target) {
    int met = 0;
    for (Element other : element.select(LinkAddresses.SELECTOR)) {
      if (++met > 30 || !RowWords.looksLikeTitle(other.text())) {
        if (met > 30) {
          return true;
        }
        continue;
      }
      for (String href : LinkAddresses.of(other)) {
        if (view.resolve(href).filter(uri -> !uri.equals(target)).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String words(Element element) {
    StringBuilder words = new StringBuilder();
    for (Element part : element.getAllElements()) {
      if (!part.ownText().isBlank()) {
        words.append(part.ownText()).append(' ');
      }
      if (words.length() > LONGEST) {
        break;
      }
    }
    return words.toString();
  }

  private static String title(Element link, Element holder) {
    String shown = RowWords.title(link.text());
    String whole = RowWords.title(link.hasAttr("title") ? link.attr("title") : link.attr("alt"));
    if (whole.isEmpty()) {
      Element named = link.selectFirst("[title]");
      whole = named == null ? "" : RowWords.title(named.attr("title"));
    }
    if (!RowWords.looksLikeTitle(shown) && whole.isEmpty()) {
      // The row is what is clicked on; its words are in a part of it.
      Element inner = holder.selectFirst("h1, h2, h3, h4, .title, .bt, [title]");
      String words =
          inner == null
              ? ""
              : RowWords.title(inner.hasAttr("title") ? inner.attr("title") : inner.text());
      return RowWords.looksLikeTitle(words) ? words : shown;
    }
    String begin = shown.replaceFirst("(?:…+|\\.{2,}|。{3,})\\s*$", "");
    boolean same =
        begin.length() < 4 || whole.contains(begin.substring(0, Math.min(begin.length(), 8)));
    return !whole.isEmpty() && (shown.isEmpty() || (same && whole.length() >= begin.length()))
        ? whole
        : shown;
  }
}
