package gongkai.indexer.collect.web;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.address.FileLinks;
import gongkai.indexer.collect.fetch.Fetched;
import gongkai.indexer.collect.fetch.Fetcher;
import gongkai.indexer.collect.fetch.ListRequest;
import gongkai.indexer.collect.fetch.Politeness;
import gongkai.indexer.collect.fetch.Robots;
import gongkai.indexer.collect.fetch.Visits;
import gongkai.indexer.collect.judge.PageJudge;
import gongkai.indexer.collect.judge.PageJudge.Verdict;
import gongkai.indexer.collect.list.FoundList;
import gongkai.indexer.collect.list.ListFinder;
import gongkai.indexer.collect.list.ListWalk;
import gongkai.indexer.collect.page.LinkAddresses;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.collect.page.Shower;
import gongkai.indexer.collect.row.Answer;
import gongkai.indexer.collect.row.AnswerReader;
import gongkai.indexer.collect.row.Row;
import gongkai.indexer.collect.web.Survey.Column;
import gongkai.indexer.collect.web.Survey.Count;
import gongkai.indexer.collect.web.Survey.Rows;
import gongkai.indexer.stage.Halt;
import gongkai.vocabulary.web.Sites;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * Looks at a site without taking anything in: the lists of a page, the columns of disclosure that
 * it links to, how many documents they hold.
 */
public final class Surveyor implements AutoCloseable {
  private static final int MOST_COLUMNS = 25;
  private static final int MOST_LISTS = 40;
  private static final int SAMPLE = 3;
  private static final int ROWS_OF_A_LIST = 3;

  private final Sites sites;
  private final Fetcher fetcher;
  private final ListFinder finder;
  private final AnswerReader reader;
  private final PageJudge judge;
  private final Shower shower;
  private final List<String> remarks = new ArrayList<>();
  private boolean needsBrowser;

  /**
   * Opens one.
   *
   * @param start which host may be a machine of one's own
   * @param scratch an empty folder, for what is looked at
   * @param shower shows pages in a browser, or not
   */
  public Surveyor(
      Sites sites, URI start, Politeness politeness, Path scratch, Halt halt, Shower shower) {
    this.sites = sites;
    this.shower = shower;
    this.fetcher =
        new Fetcher(
            List.of(start),
            politeness,
            halt,
            new Visits(scratch.resolve("visits")),
            scratch::resolve,
            scratch);
    this.finder = new ListFinder(sites);
    this.reader = new AnswerReader(sites);
    this.judge = new PageJudge(sites);
  }

  /** Looks at the start and at the columns that it links to. */
  public Survey look(Site site) throws IOException {
    URI start = site.page();
    Robots.Rules rules = fetcher.rules(start);
    String robots =
        !rules.trouble().isEmpty()
            ? rules.trouble() + " 无法确认是否允许采集"
            : rules.allow(start) ? "allows it 允许采集" : "forbids it 不允许采集";
    List<Column> columns = new ArrayList<>();
    Optional<PageView> page = page(start, "");
    if (page.isPresent()) {
      PageView view = page.orElseThrow();
      columns.addAll(lists(view, site, ""));
      Map<URI, String> links = columns(view);
      links.remove(view.uri());
      for (Map.Entry<URI, String> link : links.entrySet()) {
        if (columns.size() >= MOST_LISTS) {
          remarks.add("more columns than are looked at 栏目过多，其余未查看");
          break;
        }
        columns.addAll(column(site, link.getKey(), link.getValue()));
      }
      if (columns.stream().noneMatch(Column::isList)) {
        remark(view);
      }
    }
    return new Survey(site.start(), robots, columns, remarks, needsBrowser);
  }

  private void remark(PageView view) {
    boolean scripted =
        view.html().select("script").size() > 0
            && view.html().select("a[href]").stream()
                    .filter(link -> link.text().length() >= 8)
                    .count()
                < ROWS_OF_A_LIST;
    needsBrowser = scripted;
    remarks.add(
        scripted
            ? "No list stands in the page, but scripts do: try --render. 页面中没有列表，可能由脚本生成，请试用 --render"
            : "No list was found; give the address of a column's list. 未找到列表，请给出栏目列表页的网址");
  }

  private List<Column> column(Site site, URI address, String name) throws IOException {
    if (!Addresses.sameHost(site.start(), address)) {
      return List.of(none(name, address, "is on another host 在另一网站，请单独采集"));
    }
    int before = remarks.size();
    Optional<PageView> page = page(address, name);
    if (page.isEmpty()) {
      String why = remarks.size() > before ? remarks.removeLast() : "no page 不是网页";
      return List.of(none(name, address, why));
    }
    List<Column> lists = lists(page.orElseThrow(), site, name);
    return lists.isEmpty()
        ? List.of(none(name, address, "no list was found in it 页面中没有列表"))
        : lists;
  }

  private static Column none(String name, URI address, String why) {
    return new Column(
        name, address, "", "", new Count(Optional.empty(), 0, Optional.empty()), Rows.NONE, why);
  }

  private Optional<PageView> page(URI address, String name) throws IOException {
    Fetched fetched = fetcher.fetch(address, to -> Addresses.sameHost(address, to));
    if (fetched instanceof Fetched.Nothing nothing) {
      remarks.add("%s: %s %s".formatted(address, nothing.reason(), nothing.detail()));
      return Optional.empty();
    }
    Fetched.Page page = (Fetched.Page) fetched;
    Optional<PageView> view = PageView.of(page.uri(), page.file(), page.contentType());
    Files.deleteIfExists(page.file());
    Optional<Verdict> verdict = view.flatMap(seen -> judge.byWords(seen, address));
    if (verdict.isPresent()) {
      remarks.add(
          "%s is no list, it says: %s 页面提示".formatted(address, verdict.orElseThrow().detail()));
      return Optional.empty();
    }
    if (view.isEmpty()) {
      remarks.add("%s is no page %s 不是网页".formatted(address, name));
      return view;
    }
    Optional<PageView> shown = shower.shown(view.orElseThrow());
    if (shower.isRestless()) {
      remarks.add("%s never comes to rest in a browser 页面一直在变化".formatted(address));
    }
    return shown.or(() -> view);
  }

  /** Links whose words are those of a column, in the order of their weight. */
  private Map<URI, String> columns(PageView view) {
    TreeMap<Integer, Map<URI, String>> byRank = new TreeMap<>();
    for (Element link : view.html().select(LinkAddresses.SELECTOR)) {
      String words = shown(link).replaceAll("[\\s\\u00A0>»·]+", "");
      for (Sites.Column column : sites.columns()) {
        if (words.length() <= 20 && column.words().matcher(words).matches()) {
          LinkAddresses.of(link).stream()
              .flatMap(href -> view.resolve(href).stream())
              .filter(uri -> !FileLinks.isFile(uri.toString(), ""))
              .findFirst()
              .ifPresent(
                  uri ->
                      byRank
                          .computeIfAbsent(column.rank(), rank -> new LinkedHashMap<>())
                          .putIfAbsent(uri, words));
          break;
        }
      }
    }
    Map<URI, String> columns = new LinkedHashMap<>();
    byRank
        .values()
        .forEach(
            some ->
                some.forEach(
                    (uri, words) -> {
                      if (columns.size() < MOST_COLUMNS) {
                        columns.putIfAbsent(uri, words);
                      }
                    }));
    return columns;
  }

  /** What a reader sees of a link: its words, or those of a picture. */
  private static String shown(Element link) {
    Element picture = link.hasText() ? null : link.selectFirst("img[alt], img[title]");
    return link.hasText()
        ? link.text()
        : picture == null
            ? link.attr("title")
            : picture.hasAttr("alt") ? picture.attr("alt") : picture.attr("title");
  }

  private List<Column> lists(PageView view, Site site, String name) throws IOException {
    String part = view.uri().equals(site.page()) ? site.part() : "";
    List<List<FoundList>> found = FoundList.chosen(finder.in(view, site.family()), part);
    Answer nothing =
        new Answer(List.of(), OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), false);
    Answer own =
        FoundList.isTree(found)
            ? nothing
            : reader.ofPage(
                view,
                found.isEmpty() ? List.of() : found.getFirst().getFirst().rule().total(),
                false);
    if (PageJudge.isArticle(view, own.rows().size())) {
      return List.of();
    }
    List<Column> columns = new ArrayList<>();
    boolean first = true;
    for (List<FoundList> ways : found.stream().limit(MOST_LISTS).toList()) {
      Answer beginning = first ? own : nothing;
      first = false;
      column(view, ways, beginning, name).ifPresent(columns::add);
    }
    if (columns.isEmpty() && own.rows().size() >= ROWS_OF_A_LIST) {
      column(view, List.of(), own, name).ifPresent(columns::add);
    }
    return columns;
  }

  private Optional<Column> column(PageView view, List<FoundList> ways, Answer own, String linkName)
      throws IOException {
    ListWalk walk = new ListWalk(view, ways, own, Map.of());
    List<Row> rows = new ArrayList<>(own.rows());
    OptionalLong pages = own.pages();
    boolean enough = walk.total().isPresent() && rows.size() >= ROWS_OF_A_LIST;
    for (int asked = 0; asked < 3 && !enough; asked++) {
      Optional<ListRequest> request = walk.next();
      if (request.isEmpty()) {
        break;
      }
      Fetched fetched = fetcher.list(request.orElseThrow(), view.uri());
      if (fetched instanceof Fetched.Page page) {
        Answer answer =
            reader.read(
                page.uri(),
                walk.answersWithPages() ? page.uri() : view.base(),
                page.file(),
                page.contentType(),
                walk.totals(),
                walk.links());
        Files.deleteIfExists(page.file());
        pages = pages.isPresent() ? pages : answer.pages();
        rows.addAll(walk.heard(answer));
        enough = !answer.rows().isEmpty();
      } else {
        walk.missed(((Fetched.Nothing) fetched).detail(), true);
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String name = walk.name().isEmpty() ? linkName : walk.name();
    Optional<Long> total =
        walk.total().isPresent() ? Optional.of(walk.total().getAsLong()) : Optional.empty();
    Optional<Long> stated =
        pages.isPresent()
            ? Optional.of(pages.getAsLong())
            : ways.stream()
                .map(list -> list.values().getOrDefault("pages", ""))
                .filter(number -> number.matches("[0-9]{1,7}"))
                .map(Long::valueOf)
                .findFirst();
    String label = ways.isEmpty() ? "单页列表" : ways.getFirst().family().label();
    return Optional.of(
        new Column(
            name,
            view.uri(),
            walk.family(),
            label,
            new Count(total, walk.rows(), stated),
            rows(view, rows),
            ""));
  }

  private static Rows rows(PageView view, List<Row> rows) {
    long files = 0;
    Map<String, Long> elsewhere = new TreeMap<>();
    for (Row row : rows) {
      if (!Addresses.sameHost(view.uri(), row.address())) {
        elsewhere.merge(row.address().getHost(), 1L, Long::sum);
      } else if (FileLinks.isFile(row.address().toString(), "")) {
        files++;
      }
    }
    return new Rows(rows.stream().limit(SAMPLE).toList(), files, elsewhere);
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
