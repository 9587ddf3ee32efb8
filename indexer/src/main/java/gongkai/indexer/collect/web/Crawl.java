package gongkai.indexer.collect.web;

import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Halt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Goes through addresses or a {@link Site} and gives what it fetches, one at a time. For one
 * thread.
 */
public final class Crawl implements AutoCloseable {
  private static final int MAX_MAPS = 1000;

  private final Http http;
  private final Fetcher fetcher;
  private final Visits visits;
  private final Halt halt;
  private final Optional<Site> site;

  private final Deque<Stop> ahead = new ArrayDeque<>();
  private final Deque<URI> maps = new ArrayDeque<>();
  private final Set<URI> seen = new HashSet<>();
  private final Set<URI> given = new HashSet<>();
  private Optional<Stop> tooDeep = Optional.empty();
  private int asked;
  private boolean begun;
  private boolean askedForRest;

  /**
   * Where to go next.
   *
   * @param page that links to it as a file: the end of the way; or empty
   * @param named by whoever ordered the crawl, or by the site itself in a map
   */
  private record Stop(URI address, int depth, String page, boolean named) {
    boolean file() {
      return !page.isEmpty();
    }
  }

  /**
   * What a crawl works with.
   *
   * @param state the folder in which what servers said is kept
   * @param originals where the bytes with a hash lie, or would
   * @param scratch an existing folder for temporary copies
   */
  public record Place(Path state, Function<String, Path> originals, Path scratch) {}

  private Crawl(Optional<Site> site, Politeness politeness, Place place, Halt halt) {
    this.site = site;
    this.halt = halt;
    this.http = new Http(politeness);
    this.visits = new Visits(place.state().resolve("visits"));
    this.fetcher =
        new Fetcher(http, politeness, new Pace(halt), visits, place.originals(), place.scratch());
  }

  /** These addresses and the files that they link to. */
  public static Crawl of(List<URI> addresses, Politeness politeness, Place place, Halt halt) {
    Crawl crawl = new Crawl(Optional.empty(), politeness, place, halt);
    addresses.forEach(address -> crawl.plan(new Stop(Addresses.normal(address), 0, "", true)));
    return crawl;
  }

  public static Crawl of(Site site, Politeness politeness, Place place, Halt halt) {
    Crawl crawl = new Crawl(Optional.of(site), politeness, place, halt);
    crawl.plan(new Stop(site.start(), 0, "", true));
    return crawl;
  }

  /** What the host names in robots.txt, or else the map at its usual place. */
  private void findMaps(URI start) {
    Robots.Rules rules = fetcher.robots().of(start);
    rules.sitemaps().forEach(map -> Addresses.absolute(map).ifPresent(maps::add));
    if (maps.isEmpty()) {
      maps.add(start.resolve("/sitemap.xml"));
    }
  }

  /** The next answer; empty at the end, or when the run is to end. */
  public Optional<Fetched> next() {
    if (!begun) {
      begun = true;
      site.ifPresent(whole -> findMaps(whole.start()));
    }
    while (!halt.asked()) {
      readMaps();
      if (ahead.isEmpty()) {
        if (askedForRest) {
          return cut(tooDeep, "links deeper than the limit");
        }
        planTheRest();
      } else if (site.isPresent() && asked >= site.orElseThrow().maxPages()) {
        Optional<Fetched> cut =
            cut(Optional.of(ahead.peek()), "at least %d addresses more".formatted(ahead.size()));
        ahead.clear();
        askedForRest = true;
        tooDeep = Optional.empty();
        return cut;
      } else {
        Optional<Fetched> fetched = visit(ahead.poll());
        if (fetched.isPresent()) {
          return fetched;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Fetched> visit(Stop stop) {
    asked++;
    Fetched fetched = fetcher.fetch(stop.address(), stop.page(), to -> mayLead(stop, to));
    if (halt.asked() || !given.add(fetched.uri())) {
      return Optional.empty();
    }
    seen.add(fetched.uri());
    if (fetched instanceof Fetched.Nothing nothing) {
      // What a site does not want to be taken is nobody's loss, unless somebody asked for it.
      boolean quiet =
          nothing.reason() == Reason.FORBIDDEN_BY_ROBOTS && !stop.named() && !stop.file();
      return quiet ? Optional.empty() : Optional.of(fetched);
    }
    Fetched.Page page = (Fetched.Page) fetched;
    try {
      if (!stop.file() && Maps.isOne(page.file())) {
        read(page.uri(), page.file());
        forget(page);
        return Optional.empty();
      }
      if (!stop.file()) {
        follow(stop, page);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a page cannot be looked into: " + page.uri(), e);
    }
    return Optional.of(page);
  }

  private static void forget(Fetched.Page page) throws IOException {
    if (!page.held()) {
      Files.delete(page.file());
    }
  }

  private boolean mayLead(Stop stop, URI to) {
    return (stop.file() || site.isEmpty())
        ? Addresses.sameHost(stop.address(), to)
        : site.orElseThrow().contains(to);
  }

  private void follow(Stop stop, Fetched.Page page) throws IOException {
    PageLinks links = PageLinks.of(page);
    for (URI file : links.files()) {
      if (Addresses.sameHost(page.uri(), file) || isInScope(file)) {
        plan(new Stop(file, stop.depth() + 1, page.uri().toString(), false));
      }
    }
    if (site.isPresent()) {
      links.pages().stream()
          .filter(this::isInScope)
          .forEach(address -> plan(new Stop(address, stop.depth() + 1, "", false)));
      links.feeds().stream().filter(feed -> seen.add(feed)).forEach(maps::add);
    }
  }

  private boolean isInScope(URI address) {
    return site.map(whole -> whole.contains(address)).orElse(false);
  }

  private void plan(Stop stop) {
    if (site.isPresent() && !stop.file() && stop.depth() > site.orElseThrow().maxDepth()) {
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
      Fetched fetched = fetcher.fetch(map, "", to -> Addresses.sameHost(map, to));
      if (fetched instanceof Fetched.Page page) {
        try {
          read(page.uri(), page.file());
          forget(page);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    maps.clear();
  }

  /** A broken map is no loss: the links of the pages are followed as well. */
  private void read(URI address, Path file) {
    Maps read;
    try {
      read = Maps.read(address, file);
    } catch (IOException e) {
      return;
    }
    for (URI page : read.pages()) {
      if (isInScope(page)) {
        plan(new Stop(page, 1, "", true));
      } else if (site.isEmpty() && Addresses.sameHost(address, page)) {
        plan(new Stop(page, 0, "", true));
      }
    }
    read.maps().stream().filter(map -> seen.add(map)).forEach(maps::add);
  }

  /** Only the site itself can say that what was known of it is gone. */
  private void planTheRest() {
    askedForRest = true;
    if (site.isPresent()) {
      for (Visits.Visit visit : visits.at(site.orElseThrow().start())) {
        URI address = URI.create(visit.address());
        boolean belongsToPage = !visit.linkedFrom().isEmpty();
        if (belongsToPage ? isInScope(URI.create(visit.linkedFrom())) : isInScope(address)) {
          plan(new Stop(address, 0, visit.linkedFrom(), true));
        }
      }
    }
  }

  private Optional<Fetched> cut(Optional<Stop> first, String detail) {
    tooDeep = Optional.empty();
    return first.map(stop -> new Fetched.Nothing(stop.address(), Reason.CUT, detail));
  }

  @Override
  public void close() {
    http.close();
  }
}
