package gongkai.indexer.collect.web;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.fetch.Fetched;
import gongkai.indexer.collect.fetch.Fetcher;
import gongkai.indexer.collect.fetch.ListRequest;
import gongkai.indexer.collect.judge.PageJudge;
import gongkai.indexer.collect.judge.PageJudge.Verdict;
import gongkai.indexer.collect.list.FoundList;
import gongkai.indexer.collect.list.ListFinder;
import gongkai.indexer.collect.list.ListWalk;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.collect.page.Shower;
import gongkai.indexer.collect.row.Answer;
import gongkai.indexer.collect.row.AnswerReader;
import gongkai.indexer.collect.row.Row;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.vocabulary.web.SiteFamily.Find;
import gongkai.vocabulary.web.Sites;
import gongkai.vocabulary.web.Sites.NoDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The lists of one crawl: found in its pages, walked one after the other, kept for the next run.
 */
final class SiteLists {
  /** Rows that look alike make a list. */
  private static final int FEW_ROWS = 3;

  private static final String IN_BROWSER = "in the browser";

  private static final Answer NOTHING =
      new Answer(List.of(), OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), false);

  private final Fetcher fetcher;
  private final ListBook book;
  private final CrawlNotes notes;
  private final Shower shower;
  private final Site site;
  private final ListFinder finder;
  private final AnswerReader reader;
  private final PageJudge judge;

  private final Deque<Walking> walks = new ArrayDeque<>();
  private final AskedPages asked = new AskedPages();
  private final Set<String> begun = new HashSet<>();
  private final Standing standing = new Standing();

  /** A walk, and what was known of its list. */
  private record Walking(ListWalk walk, String unit, Optional<ListBook.Entry> before) {}

  /**
   * The lists of a crawl.
   *
   * @param site whose lists are walked
   * @param shower for pages that hold no list
   */
  SiteLists(
      Sites sites, Site site, Fetcher fetcher, ListBook book, CrawlNotes notes, Shower shower) {
    this.shower = shower;
    this.fetcher = fetcher;
    this.book = book;
    this.notes = notes;
    this.site = site;
    this.finder = new ListFinder(sites);
    this.reader = new AnswerReader(sites);
    this.judge = new PageJudge(sites);
  }

  /**
   * Looks for lists in a page.
   *
   * @param rows hears of its rows
   * @return whether the page is a list
   */
  boolean find(PageView page, Consumer<Row> rows) {
    List<List<FoundList>> found = chosen(page, finder.in(page, site.family()));
    // The columns of a tree are no rows.
    Answer own = FoundList.isTree(found) ? NOTHING : reader.ofPage(page, totals(found), false);
    if (PageJudge.isArticle(page, own.rows().size())) {
      return false;
    }
    if (asked.isOfAList(page.uri())) {
      // A page of a list that is being walked already.
      own.rows().forEach(rows);
      return true;
    }
    if (found.isEmpty() || (own.rows().isEmpty() && !asksForRows(found))) {
      if (own.rows().size() < FEW_ROWS && shower != Shower.NONE) {
        return shown(page, rows);
      }
      if (own.rows().isEmpty() && found.isEmpty()) {
        own =
            new Answer(
                reader.undated(page), own.total(), OptionalLong.empty(), Optional.of(page), false);
      }
      boolean list = own.rows().size() >= FEW_ROWS;
      if (list) {
        begin(page, List.of(), own, 0);
      }
      own.rows().forEach(rows);
      return list;
    }
    int unit = 0;
    for (List<FoundList> ways : found) {
      begin(page, ways, unit == 0 ? own : NOTHING, unit);
      unit++;
    }
    own.rows().forEach(rows);
    return true;
  }

  /** Of a page whose address names one of its columns that one alone. */
  private List<List<FoundList>> chosen(PageView page, List<List<FoundList>> found) {
    String part = page.uri().equals(site.page()) ? site.part() : "";
    List<List<FoundList>> chosen = FoundList.chosen(found, part);
    if (chosen.isEmpty() && !found.isEmpty()) {
      notes.finding(
          "%s has no column %s; nothing was collected 页面中没有这个栏目".formatted(page.uri(), part));
    }
    return chosen;
  }

  /** In a browser, page by page, as long as there is anything new. */
  private boolean shown(PageView page, Consumer<Row> rows) {
    Walking walking = walking(page, List.of(), NOTHING, IN_BROWSER);
    ListWalk walk = walking.walk();
    PageView opened = page.uri().equals(site.page()) ? page.as(site.start()) : page;
    String ended =
        shower.all(
            opened,
            view -> {
              notes.request();
              Answer answer = reader.ofPage(view, List.of(), false);
              List<Row> fresh = walk.heard(answer);
              fresh.forEach(rows);
              return !fresh.isEmpty() && !walk.endedEarly();
            });
    boolean whole = shower.isEnd(ended);
    if (shower.isRestless()) {
      notes.finding(
          "%s never comes to rest in a browser; it was taken as it stood 页面一直在变化，按当时的内容采集"
              .formatted(page.uri()));
    }
    walk.stop(walk.endedEarly() ? "known rows follow" : "in the browser: " + ended);
    if (walk.rows() == 0) {
      notes.finding("%s shows no list in a browser: %s 浏览器中也没有列表".formatted(page.uri(), ended));
      return false;
    }
    if (!whole && !walk.endedEarly()) {
      notes.finding("%s was not walked to its end: %s 列表未走完".formatted(page.uri(), ended));
    }
    notes.list(walk);
    if (whole || walk.endedEarly()) {
      keep(walking);
    }
    return true;
  }

  private static List<String> totals(List<List<FoundList>> found) {
    return found.isEmpty() ? List.of() : found.getFirst().getFirst().rule().total();
  }

  /** A page without rows may get all of them from a server. */
  private static boolean asksForRows(List<List<FoundList>> found) {
    return found.stream()
        .flatMap(List::stream)
        .anyMatch(list -> !list.rule().address().isEmpty() || list.rule().kind() == Find.PAGER);
  }

  private void begin(PageView page, List<FoundList> ways, Answer own, int unit) {
    String name = ways.stream().findFirst().map(list -> list.unit(unit)).orElse("#" + unit);
    if (!begun.add(page.uri() + " " + name)) {
      return;
    }
    walks.add(walking(page, ways, own, name));
  }

  private Walking walking(PageView page, List<FoundList> ways, Answer own, String name) {
    Optional<ListBook.Entry> before = book.of(page.uri(), name);
    boolean early = !site.whole() && before.filter(ListBook.Entry::isFresh).isPresent();
    Map<String, String> known = early ? before.orElseThrow().rows() : Map.of();
    standing.settle(known);
    ListWalk walk = new ListWalk(page, ways, own, known);
    before
        .map(ListBook.Entry::family)
        .filter(then -> !then.equals(walk.family()))
        .ifPresent(
            then ->
                notes.finding(
                    "%s is published by another system than before: %s, not %s 网站发布系统有变化"
                        .formatted(page.uri(), walk.family(), then)));
    return new Walking(walk, name, before);
  }

  boolean isEmpty() {
    return walks.isEmpty();
  }

  /** Whether a list asked for it. */
  boolean asked(URI address) {
    return asked.contains(address);
  }

  /**
   * Makes one request of one list.
   *
   * @param rows hears of its rows
   * @param pages hears of what is a page of its own
   */
  void step(Consumer<Row> rows, Consumer<PageView> pages) {
    Walking walking = walks.peek();
    ListWalk walk = walking.walk();
    Optional<ListRequest> next = walk.next();
    if (next.isEmpty()) {
      end(walks.poll());
      return;
    }
    ListRequest request = next.orElseThrow();
    if (!asked.add(request)) {
      // Another list of the same page has it already.
      walk.missed("asked for already", true);
      return;
    }
    notes.request();
    switch (fetcher.list(request, walk.start())) {
      case Fetched.Nothing nothing ->
          walk.missed(nothing.reason() + ": " + nothing.detail(), nothing.reason() == Reason.GONE);
      case Fetched.Page page -> heard(walk, page, rows, pages);
    }
  }

  private void heard(
      ListWalk walk, Fetched.Page page, Consumer<Row> rows, Consumer<PageView> pages) {
    try {
      Answer answer =
          reader.read(
              page.uri(),
              walk.answersWithPages() ? page.uri() : walk.page().base(),
              page.file(),
              page.contentType(),
              walk.totals(),
              walk.links());
      Files.deleteIfExists(page.file());
      Optional<Verdict> verdict =
          answer.rows().isEmpty()
              ? answer.view().flatMap(view -> judge.byWords(view, page.uri()))
              : Optional.empty();
      if (verdict.isPresent()) {
        Verdict said = verdict.orElseThrow();
        walk.missed("it says: " + said.detail(), said.kind() == NoDocument.MISSING);
        return;
      }
      walk.heard(answer).forEach(rows);
      answer.view().filter(view -> view.uri().equals(view.base())).ifPresent(pages);
    } catch (IOException e) {
      throw new UncheckedIOException("an answer cannot be read: " + page.uri(), e);
    }
  }

  private void end(Walking walking) {
    ListWalk walk = walking.walk();
    if (walk.rows() == 0 && walk.total().isEmpty() && !walk.isShort()) {
      // What looked like a list and was none.
      return;
    }
    notes.list(walk);
    // A link to what was not asked for leads to the same list.
    walk.spared().ifPresent(asked::add);
    if (!walk.isShort()) {
      keep(walking);
    }
  }

  private void keep(Walking walking) {
    ListWalk walk = walking.walk();
    if (!walk.endedEarly()) {
      standing.walked(
          walking.before().map(before -> before.rows().keySet()).orElse(Set.of()),
          walk.met().keySet());
    }
    book.keep(walk, walking.unit(), walking.before());
  }

  /** What the lists say of addresses. */
  Standing standing() {
    return standing;
  }

  /** The crawl ends before its lists do. */
  void stop(String why) {
    for (Walking walking = walks.poll(); walking != null; walking = walks.poll()) {
      walking.walk().stop(why);
      notes.list(walking.walk());
      notes.finding(
          "%s was not walked to its end: %s 列表未走完"
              .formatted(Addresses.normal(walking.walk().start()), why));
    }
  }
}
