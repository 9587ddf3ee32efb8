package gongkai.indexer.collect.web;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.browser.BrowserShower;
import gongkai.indexer.collect.fetch.Fetched;
import gongkai.indexer.collect.fetch.Fetcher;
import gongkai.indexer.collect.fetch.Politeness;
import gongkai.indexer.collect.fetch.Visits;
import gongkai.indexer.collect.judge.FrameOfText;
import gongkai.indexer.collect.judge.Onward;
import gongkai.indexer.collect.judge.Origins;
import gongkai.indexer.collect.judge.PageJudge;
import gongkai.indexer.collect.judge.PageLinks;
import gongkai.indexer.collect.page.PageNotes;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.collect.page.Shower;
import gongkai.indexer.collect.row.Row;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Halt;
import gongkai.vocabulary.web.Sites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Goes through addresses or a {@link Site} and gives what it fetches, one at a time. For one
 * thread.
 */
public final class Crawl implements AutoCloseable {
  /** So many addresses are known before their lists are walked on. */
  private static final int FAR_AHEAD = 200;

  private final Fetcher fetcher;
  private final Visits visits;
  private final Halt halt;
  private final Optional<Site> site;
  private final CrawlNotes notes = new CrawlNotes();
  private final Agenda agenda;
  private final SiteMaps maps;
  private final PageSorter sorter;
  private final Origins origins;
  private final Shower shower;
  private final Optional<SiteLists> lists;

  private final Deque<Fetched> ready = new ArrayDeque<>();
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
    this.visits = new Visits(place.state().resolve("visits"));
    this.fetcher = new Fetcher(named, politeness, halt, visits, place.originals(), place.scratch());
    this.agenda = new Agenda(site, visits, notes);
    this.maps = new SiteMaps(fetcher, agenda, notes, site.isPresent());
    this.sorter = new PageSorter(place.sites(), fetcher, visits, notes);
    this.origins = new Origins(place.sites());
    this.shower =
        site.filter(Site::render)
            .<Shower>map(
                whole ->
                    new BrowserShower(
                        politeness.userAgent(),
                        () -> fetcher.turn(whole.page()),
                        politeness.bodyTimeout()))
            .orElse(Shower.NONE);
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
    addresses.forEach(address -> crawl.agenda.plan(Stop.named(Addresses.normal(address), 0)));
    return crawl;
  }

  public static Crawl of(Site site, Politeness politeness, Place place, Halt halt) {
    Crawl crawl = new Crawl(Optional.of(site), List.of(site.page()), politeness, place, halt);
    crawl.agenda.plan(Stop.named(site.page(), 0));
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
    return notes.report(site.map(whole -> whole.start().toString()).orElse(""));
  }

  /** The next answer; empty at the end, or when the run is to end. */
  public Optional<Fetched> next() {
    if (!begun) {
      begun = true;
      site.ifPresent(whole -> maps.find(whole.page()));
    }
    while (!halt.asked()) {
      if (!ready.isEmpty()) {
        return Optional.of(ready.poll());
      }
      maps.readAll(halt);
      boolean full = site.isPresent() && asked >= site.orElseThrow().maxPages();
      boolean walking = lists.isPresent() && !lists.orElseThrow().isEmpty();
      if (full && (!agenda.isEmpty() || walking)) {
        return cutAtLimit();
      }
      if (walking && agenda.size() < FAR_AHEAD) {
        asked++;
        lists.orElseThrow().step(row -> plan(row, 1), view -> follow(1, view));
      } else if (!agenda.isEmpty()) {
        Optional<Fetched> fetched = visit(agenda.poll());
        if (fetched.isPresent()) {
          return fetched;
        }
      } else if (askedForRest) {
        sorter.settle().forEach(page -> ready.add(counted(page)));
        if (ready.isEmpty()) {
          return agenda.tooDeep().map(stop -> cut(stop, "links deeper than the limit"));
        }
      } else {
        // Everything that leads anywhere was gone through.
        askedForRest = true;
        site.ifPresent(
            whole ->
                new KnownPlaces(visits, lists.orElseThrow().standing(), agenda).planAll(whole));
      }
    }
    lists.ifPresent(all -> all.stop("interrupted"));
    return Optional.empty();
  }

  private Optional<Fetched> cutAtLimit() {
    lists.ifPresent(all -> all.stop("the limit of pages was met"));
    Stop first = agenda.peek().orElseGet(() -> Stop.named(site.orElseThrow().page(), 0));
    Fetched cut = cut(first, "at least %d addresses more".formatted(agenda.size()));
    agenda.clear();
    askedForRest = true;
    return Optional.of(cut);
  }

  private static Fetched cut(Stop first, String detail) {
    return new Fetched.Nothing(first.address(), Reason.CUT, detail);
  }

  private void plan(Row row, int depth) {
    agenda.plan(row, depth, lists.orElseThrow().standing()::isSettled);
  }

  private void follow(int depth, PageView view) {
    maps.add(agenda.follow(depth, view));
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
      if (!agenda.give(page.uri())) {
        return Optional.empty();
      }
      view(page).ifPresent(view -> agenda.followFiles(view, true));
      return Optional.of(counted(page));
    }
    asked++;
    notes.request();
    Fetched fetched = fetcher.fetch(stop.address(), to -> agenda.mayLead(stop, to));
    if (halt.asked()) {
      return Optional.empty();
    }
    if (!agenda.give(fetched.uri())) {
      return agenda.give(stop.address())
          ? sorter.refusedBefore(stop, fetched.uri())
          : Optional.empty();
    }
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
      case Fetched.Page page -> sort(stop, page).map(this::counted);
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
      return sorter.file(stop, page);
    }
    if (maps.take(page)) {
      return Optional.empty();
    }
    Optional<PageView> view = view(page);
    return view.isEmpty() ? sorter.document(stop, page) : sort(stop, page, view.orElseThrow());
  }

  private Optional<Fetched> sort(Stop stop, Fetched.Page page, PageView view) {
    Optional<Fetched> none = sorter.refused(stop, page, view);
    if (none.isPresent()) {
      return none;
    }
    Optional<URI> onward = Onward.of(view);
    if (onward.isPresent()) {
      return lead(stop, page, view, onward.orElseThrow());
    }
    boolean list =
        (!stop.isRow() || PageJudge.isNavigation(view))
            && lists.isPresent()
            && lists.orElseThrow().find(view, row -> plan(row, stop.depth() + 1));
    follow(stop.depth(), view);
    Optional<URI> frame = FrameOfText.in(view);
    boolean framed = stop.isRow() && frame.isPresent();
    if (list || (site.isPresent() && !framed && PageJudge.isNavigation(view))) {
      return sorter.list(page, list ? "list" : "navigation");
    }
    if (stop.depth() == 0 && stop.named() && site.isPresent() && PageJudge.isShell(view)) {
      notes.finding(
          "%s holds no links, but scripts do: try --render 页面内容由脚本生成，建议使用 --render"
              .formatted(page.uri()));
      return sorter.list(page, "shell");
    }
    if (framed && agenda.isNew(frame.orElseThrow())) {
      Row row = stop.row().orElseThrow().showing(frame.orElseThrow(), view);
      String files = PageLinks.of(view).filesAsLines();
      agenda.planNext(
          Stop.row(files.isEmpty() ? row : row.with(PageNotes.FILES, files), stop.depth(), false));
      return sorter.list(page, "holder of a frame");
    }
    if (stop.depth() == 0 && stop.named() && site.isPresent() && frame.isPresent()) {
      return sorter.list(page, "holder of a frame");
    }
    return sorter.page(stop.saying(noted(view)), page, view);
  }

  /** How links of a page are read, and where it is from. */
  private Map<String, String> noted(PageView view) {
    Map<String, String> says = new HashMap<>(view.links());
    origins.of(view).ifPresent(from -> says.putAll(from.says()));
    return says;
  }

  /** A page that says nothing itself and leads on at once. */
  private Optional<Fetched> lead(Stop stop, Fetched.Page page, PageView view, URI to) {
    Optional<Fetched> was = sorter.list(page, "leads on");
    if (!Addresses.sameHost(view.uri(), to) && !agenda.isInScope(to)) {
      notes.elsewhere(to);
      return stop.isRow() || stop.named()
          ? Optional.of(
              new Fetched.Nothing(stop.address(), Reason.OUT_OF_SCOPE, "leads on to " + to))
          : was;
    }
    agenda.planNext(
        stop.row()
            .map(row -> Stop.row(row.leadingTo(to, page.uri()), stop.depth(), false))
            .orElseGet(() -> new Stop(to, stop.depth(), stop.named())));
    return was;
  }

  private Fetched counted(Fetched fetched) {
    if (fetched instanceof Fetched.Page page) {
      notes.document();
      notes.reprint(page.uri(), page.declared());
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

  @Override
  public void close() {
    shower.close();
    fetcher.close();
  }
}
