package gongkai.indexer.collect.web;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.address.FileLinks;
import gongkai.indexer.collect.browser.BrowserShower;
import gongkai.indexer.collect.list.PageView;
import gongkai.indexer.collect.list.Row;
import gongkai.indexer.collect.list.Shower;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Halt;
import gongkai.vocabulary.Sites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Goes through addresses or a {@link Site} and gives what it fetches, one at a time. For one
 * thread.
 */
public final class Crawl implements AutoCloseable {
  private static final int MAX_MAPS = 1000;

  /** So many addresses are known before their lists are walked on. */
  private static final int FAR_AHEAD = 200;

  private final Http http;
  private final Fetcher fetcher;
  private final Visits visits;
  private final Halt halt;
  private final Optional<Site> site;
  private final String start;
  private final CrawlNotes notes = new CrawlNotes();
  private final PageSorter sorter;
  private final Shower shower;
  private final Optional<SiteLists> lists;

  private final Deque<Stop> ahead = new ArrayDeque<>();
  private final Deque<URI> maps = new ArrayDeque<>();
  private final Set<URI> seen = new HashSet<>();
  private final Set<URI> given = new HashSet<>();
  private final Map<URI, Stop> better = new HashMap<>();
  private final Deque<Fetched> ready = new ArrayDeque<>();
  private Optional<Stop> tooDeep = Optional.empty();
  private Optional<URI> guessed = Optional.empty();
  private int asked;
  private boolean begun;
  private boolean askedForRest;

  /**
   * What a crawl works with.
   *
   * @param state the folder in which what servers said is kept
   * @param originals where the bytes with a hash lie, or would
   * @param scratch an existing folder for temporary copies
   * @param sites how sites publish
   */
  public record Place(Path state, Function<String, Path> originals, Path scratch, Sites sites) {}

  private Crawl(
      Optional<Site> site, List<URI> named, Politeness politeness, Place place, Halt halt) {
    this.site = site;
    this.halt = halt;
    this.start = site.map(whole -> whole.start().toString()).orElse("");
    this.http = new Http(politeness, new Guard(named));
    this.visits = new Visits(place.state().resolve("visits"));
    Pace pace = new Pace(halt);
    this.fetcher = new Fetcher(http, politeness, pace, visits, place.originals(), place.scratch());
    this.shower =
        site.filter(Site::render)
            .<Shower>map(
                whole ->
                    new BrowserShower(politeness.userAgent(), () -> fetcher.turn(whole.start())))
            .orElse(Shower.NONE);
    this.sorter = new PageSorter(place.sites(), fetcher, visits, notes);
    this.lists =
        site.map(
            whole ->
                new SiteLists(
                    place.sites(),
                    whole,
                    fetcher,
                    new ListBook(place.state().resolve("lists")),
                    notes,
                    shower));
  }

  /** These addresses and the files that they link to. */
  public static Crawl of(List<URI> addresses, Politeness politeness, Place place, Halt halt) {
    Crawl crawl = new Crawl(Optional.empty(), addresses, politeness, place, halt);
    addresses.forEach(address -> crawl.plan(Stop.named(Addresses.normal(address), 0)));
    return crawl;
  }

  public static Crawl of(Site site, Politeness politeness, Place place, Halt halt) {
    Crawl crawl = new Crawl(Optional.of(site), List.of(site.start()), politeness, place, halt);
    crawl.plan(Stop.named(site.start(), 0));
    return crawl;
  }

  /**
   * What a list or a link said of a page of the web when it was taken in.
   *
   * @param state as in {@link Place}
   */
  public static Map<String, String> said(Path state, URI page) {
    boolean web = page.getHost() != null && String.valueOf(page.getScheme()).startsWith("http");
    return web
        ? new Visits(state.resolve("visits")).of(page).map(Visits.Visit::notes).orElse(Map.of())
        : Map.of();
  }

  /** What is to be told of it as a whole; at its end. */
  public SiteReport report() {
    return notes.report(start);
  }

  /** What the host names in robots.txt, or else the map at its usual place. */
  private void findMaps(URI from) {
    Robots.Rules rules = fetcher.robots().of(from);
    rules.sitemaps().stream()
        .flatMap(map -> Addresses.resolve(from, map).stream())
        .filter(map -> Addresses.sameHost(from, map) || isInScope(map))
        .forEach(maps::add);
    if (maps.isEmpty()) {
      guessed = Optional.of(from.resolve("/sitemap.xml"));
      guessed.ifPresent(maps::add);
    }
  }

  /** The next answer; empty at the end, or when the run is to end. */
  public Optional<Fetched> next() {
    if (!begun) {
      begun = true;
      site.ifPresent(whole -> findMaps(whole.start()));
    }
    while (!halt.asked()) {
      if (!ready.isEmpty()) {
        return Optional.of(ready.poll());
      }
      readMaps();
      boolean full = site.isPresent() && asked >= site.orElseThrow().maxPages();
      boolean walking = lists.isPresent() && !lists.orElseThrow().isEmpty();
      if (full && (!ahead.isEmpty() || walking)) {
        return cutAtLimit();
      }
      if (walking && ahead.size() < FAR_AHEAD) {
        asked++;
        lists.orElseThrow().step(row -> plan(row, 1), view -> follow(1, view));
      } else if (!ahead.isEmpty()) {
        Stop stop = ahead.poll();
        Stop known = better.remove(stop.address());
        Optional<Fetched> fetched = visit(known == null || stop.isFile() ? stop : known);
        if (fetched.isPresent()) {
          return fetched;
        }
      } else if (askedForRest) {
        sorter.settle().forEach(this::deliver);
        if (ready.isEmpty()) {
          return cut(tooDeep, "links deeper than the limit");
        }
      } else {
        planTheRest();
      }
    }
    lists.ifPresent(all -> all.stop("interrupted"));
    return Optional.empty();
  }

  private Optional<Fetched> cutAtLimit() {
    String left = "at least %d addresses more".formatted(ahead.size());
    lists.ifPresent(all -> all.stop("the limit of pages was met"));
    Optional<Fetched> cut =
        cut(
            Optional.ofNullable(ahead.peek())
                .or(() -> Optional.of(Stop.named(site.orElseThrow().start(), 0))),
            left);
    ahead.clear();
    askedForRest = true;
    tooDeep = Optional.empty();
    return cut;
  }

  private void deliver(Fetched fetched) {
    if (fetched instanceof Fetched.Page) {
      notes.document();
    }
    ready.add(fetched);
  }

  private Optional<Fetched> visit(Stop stop) {
    if (!stop.isFile()
        && !stop.named()
        && lists.filter(all -> all.asked(stop.address())).isPresent()) {
      return Optional.empty();
    }
    Optional<Fetched.Page> held = unasked(stop);
    if (held.isPresent()) {
      Fetched.Page page = held.orElseThrow();
      seen.add(page.uri());
      if (!given.add(page.uri())) {
        return Optional.empty();
      }
      notes.document();
      view(page).ifPresent(view -> followFiles(view, true));
      return Optional.of(page);
    }
    asked++;
    notes.request();
    Fetched fetched = fetcher.fetch(stop.address(), to -> mayLead(stop, to));
    if (halt.asked()) {
      return Optional.empty();
    }
    if (!given.add(fetched.uri())) {
      return given.add(stop.address())
          ? sorter.refusedBefore(stop, fetched.uri())
          : Optional.empty();
    }
    seen.add(fetched.uri());
    return switch (fetched) {
      case Fetched.Nothing nothing -> {
        // What a site does not want to be taken is nobody's loss, unless somebody asked for it.
        boolean quiet =
            nothing.reason() == Reason.FORBIDDEN_BY_ROBOTS && !stop.named() && !stop.isFile();
        if (quiet) {
          notes.passed("robots");
        }
        yield quiet ? Optional.empty() : Optional.of(nothing);
      }
      case Fetched.Page page -> sort(stop, page);
    };
  }

  /** What need not be asked for: a list says that it has not changed. */
  private Optional<Fetched.Page> unasked(Stop stop) {
    return stop.trusted()
        ? visits
            .of(stop.address())
            .filter(visit -> stop.isFile() || visit.notes().containsKey(Visits.Visit.ROW))
            .flatMap(fetcher::held)
        : Optional.empty();
  }

  private Optional<Fetched> sort(Stop stop, Fetched.Page page) {
    if (stop.isFile()) {
      return sorter.file(stop, page).map(this::counted);
    }
    try {
      if (Maps.isOne(page.file())) {
        read(page.uri(), page.file());
        forget(page);
        return Optional.empty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a page cannot be looked into: " + page.uri(), e);
    }
    Optional<PageView> view = view(page);
    if (view.isEmpty()) {
      return sorter.document(stop, page).map(this::counted);
    }
    PageView seenAs = view.orElseThrow();
    Optional<Fetched> none = sorter.refused(stop, page, seenAs);
    if (none.isPresent()) {
      return none;
    }
    boolean list =
        (!stop.isRow() || PageJudge.isNavigation(seenAs))
            && lists.isPresent()
            && lists.orElseThrow().find(seenAs, row -> plan(row, stop.depth() + 1));
    follow(stop.depth(), seenAs);
    boolean framed = stop.isRow() && FrameOfText.in(seenAs).isPresent();
    if (list || (site.isPresent() && !framed && PageJudge.isNavigation(seenAs))) {
      return sorter.list(page, list ? "list" : "navigation");
    }
    if (stop.depth() == 0 && stop.named() && site.isPresent() && isShell(seenAs)) {
      notes.finding(
          "%s holds no links, but scripts do: try --render 页面内容由脚本生成，建议使用 --render"
              .formatted(page.uri()));
      return sorter.list(page, "shell");
    }
    Optional<URI> frame = FrameOfText.in(seenAs);
    if (frame.isPresent() && stop.isRow() && seen.add(frame.orElseThrow())) {
      Row row = stop.row().orElseThrow();
      ahead.addFirst(Stop.row(row.showing(frame.orElseThrow(), seenAs), stop.depth(), false));
      return sorter.list(page, "holder of a frame");
    }
    return sorter.page(stop, page, seenAs).map(this::counted);
  }

  /** Nothing to read and nothing to follow, but something to run. */
  private static boolean isShell(PageView view) {
    long links =
        view.html().select("a[href]").stream().filter(link -> link.text().length() >= 8).count();
    return links < 3
        && !view.html().select("script").isEmpty()
        && PageJudge.words(view).codePoints().filter(Character::isIdeographic).count() < 20
        && !PageJudge.mayHoldText(view);
  }

  private Fetched counted(Fetched fetched) {
    if (fetched instanceof Fetched.Page) {
      notes.document();
    }
    return fetched;
  }

  private static Optional<PageView> view(Fetched.Page page) {
    try {
      return PageView.of(page.uri(), page.file(), page.contentType());
    } catch (IOException e) {
      throw new UncheckedIOException("a page cannot be looked into: " + page.uri(), e);
    }
  }

  private static void forget(Fetched.Page page) throws IOException {
    if (!page.held()) {
      Files.deleteIfExists(page.file());
    }
  }

  private boolean mayLead(Stop stop, URI to) {
    return (stop.isFile() || stop.isRow() || site.isEmpty())
        ? Addresses.sameHost(stop.address(), to)
        : site.orElseThrow().contains(to);
  }

  private void follow(int depth, PageView view) {
    PageLinks links = followFiles(view, false);
    if (site.isPresent()) {
      links.pages().stream()
          .filter(this::isInScope)
          .forEach(address -> plan(Stop.link(address, depth + 1)));
      links.frames().stream()
          .filter(this::isInScope)
          .forEach(address -> plan(Stop.link(address, depth + 1)));
      links.feeds().stream()
          .filter(feed -> Addresses.sameHost(view.uri(), feed) || isInScope(feed))
          .filter(feed -> seen.add(feed))
          .forEach(maps::add);
    }
  }

  private PageLinks followFiles(PageView view, boolean trusted) {
    PageLinks links = PageLinks.of(view);
    links
        .files()
        .forEach(
            (file, words) -> {
              if (Addresses.sameHost(view.uri(), file) || isInScope(file)) {
                plan(Stop.file(file, view.uri(), words, trusted));
              } else {
                notes.elsewhere(file);
              }
            });
    return links;
  }

  private boolean isInScope(URI address) {
    return site.map(whole -> whole.contains(address)).orElse(false);
  }

  /** A row of a list belongs to the site wherever on its server it leads. */
  private void plan(Row row, int depth) {
    if (!Addresses.sameHost(site.orElseThrow().start(), row.address())
        && !isInScope(row.address())) {
      if (seen.add(row.address())) {
        notes.elsewhere(row.address());
      }
      return;
    }
    if (FileLinks.isDecoration(row.address().getPath())) {
      return;
    }
    boolean settled = lists.orElseThrow().isSettled(row.address(), row.mark());
    boolean known =
        settled
            && visits
                .of(row.address())
                .filter(visit -> row.mark().equals(visit.notes().get(Visits.Visit.ROW)))
                .isPresent();
    Stop stop = Stop.row(row, depth, known);
    if (seen.add(row.address())) {
      ahead.add(stop);
    } else if (!given.contains(row.address())) {
      // A link to the same page is planned already, without what the row says.
      better.putIfAbsent(row.address(), stop);
    }
  }

  private void plan(Stop stop) {
    if (site.isPresent() && !stop.isFile() && stop.depth() > site.orElseThrow().maxDepth()) {
      if (!seen.contains(stop.address()) && tooDeep.isEmpty()) {
        tooDeep = Optional.of(stop);
      }
    } else if (seen.add(stop.address())) {
      ahead.add(stop);
    }
  }

  private void readMaps() {
    for (int read = 0; !maps.isEmpty() && read < MAX_MAPS && !halt.asked(); read++) {
      URI map = maps.poll();
      seen.add(map);
      notes.request();
      Fetched fetched = fetcher.fetch(map, to -> Addresses.sameHost(map, to));
      if (fetched instanceof Fetched.Page page) {
        try {
          read(page.uri(), page.file());
          forget(page);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    if (!maps.isEmpty()) {
      notes.finding("more than %d maps; the others were not read 站点地图过多".formatted(MAX_MAPS));
    }
    maps.clear();
  }

  private void read(URI address, Path file) {
    Maps read;
    try {
      read = Maps.read(address, file);
    } catch (IOException e) {
      if (guessed.filter(address::equals).isPresent()) {
        // Nobody said that there is one.
        return;
      }
      notes.finding("%s cannot be read as a map: %s 站点地图无法读取".formatted(address, e.getMessage()));
      return;
    }
    if (!read.lost().isEmpty()) {
      notes.finding("%s: %s".formatted(address, read.lost()));
    }
    for (URI page : read.pages()) {
      if (isInScope(page)) {
        plan(Stop.named(page, 1));
      } else if (site.isEmpty() && Addresses.sameHost(address, page)) {
        plan(Stop.named(page, 0));
      }
    }
    read.maps().stream()
        .filter(map -> Addresses.sameHost(address, map) || isInScope(map))
        .filter(map -> seen.add(map))
        .forEach(maps::add);
  }

  /** Only the site itself can say that what was known of it is gone. */
  private void planTheRest() {
    askedForRest = true;
    if (site.isEmpty()) {
      return;
    }
    Map<String, String> settled = lists.orElseThrow().settled();
    for (Visits.Visit visit : visits.at(site.orElseThrow().start())) {
      if (visit.notes().containsKey(Visits.Visit.LEADS_TO)) {
        continue;
      }
      URI address = URI.create(visit.address());
      String mark = visit.notes().getOrDefault(Visits.Visit.ROW, "");
      boolean listed = !mark.isEmpty() && mark.equals(settled.get(visit.address()));
      boolean file = !visit.linkedFrom().isEmpty();
      URI belongsTo = file ? URI.create(visit.linkedFrom()) : address;
      // The files of a page that has not changed have not either, until everything is asked for.
      listed |=
          file
              && visits
                  .of(belongsTo)
                  .map(page -> page.notes().getOrDefault(Visits.Visit.ROW, ""))
                  .filter(its -> its.equals(settled.get(visit.linkedFrom())))
                  .isPresent();
      if (listed || isInScope(belongsTo) || (file && given.contains(belongsTo))) {
        Optional<Row> row =
            mark.isEmpty() && !file
                ? Optional.empty()
                : Optional.of(new Row(address, visit.notes()));
        plan(new Stop(address, 0, visit.linkedFrom(), true, listed, row));
      }
    }
  }

  private Optional<Fetched> cut(Optional<Stop> first, String detail) {
    tooDeep = Optional.empty();
    return first.map(stop -> new Fetched.Nothing(stop.address(), Reason.CUT, detail));
  }

  @Override
  public void close() {
    shower.close();
    http.close();
  }
}
