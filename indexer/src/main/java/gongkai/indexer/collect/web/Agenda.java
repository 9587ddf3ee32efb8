package gongkai.indexer.collect.web;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.address.FileLinks;
import gongkai.indexer.collect.fetch.Visits;
import gongkai.indexer.collect.fetch.Visits.Visit;
import gongkai.indexer.collect.judge.PageLinks;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.collect.row.Row;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** What a crawl has before it: each address once, as far as it belongs to the crawl. */
final class Agenda {
  private final Optional<Site> site;
  private final Visits visits;
  private final CrawlNotes notes;
  private final Deque<Stop> ahead = new ArrayDeque<>();
  private final Set<URI> seen = new HashSet<>();
  private final Set<URI> given = new HashSet<>();
  private final Map<URI, Stop> better = new HashMap<>();
  private Optional<Stop> tooDeep = Optional.empty();

  Agenda(Optional<Site> site, Visits visits, CrawlNotes notes) {
    this.site = site;
    this.visits = visits;
    this.notes = notes;
  }

  boolean isEmpty() {
    return ahead.isEmpty();
  }

  int size() {
    return ahead.size();
  }

  Optional<Stop> peek() {
    return Optional.ofNullable(ahead.peek());
  }

  /** The next one, with what a row says of it where one was met since. */
  Stop poll() {
    Stop stop = ahead.poll();
    Stop known = better.remove(stop.address());
    return known == null || stop.isFile() ? stop : known;
  }

  /** Nothing more is done. */
  void clear() {
    ahead.clear();
    tooDeep = Optional.empty();
  }

  /** The first address that lies deeper than the limit, once. */
  Optional<Stop> tooDeep() {
    Optional<Stop> first = tooDeep;
    tooDeep = Optional.empty();
    return first;
  }

  /** Whether an address is met for the first time. */
  boolean see(URI address) {
    return seen.add(address);
  }

  /** Whether what lies at an address is given for the first time. */
  boolean give(URI address) {
    seen.add(address);
    return given.add(address);
  }

  boolean gave(URI address) {
    return given.contains(address);
  }

  boolean isInScope(URI address) {
    return site.map(whole -> whole.contains(address)).orElse(false);
  }

  /** Where a redirect may lead. */
  boolean mayLead(Stop stop, URI to) {
    return (stop.isFile() || stop.isRow() || site.isEmpty())
        ? Addresses.sameHost(stop.address(), to)
        : site.orElseThrow().contains(to);
  }

  void plan(Stop stop) {
    if (site.isPresent() && !stop.isFile() && stop.depth() > site.orElseThrow().maxDepth()) {
      if (!seen.contains(stop.address()) && tooDeep.isEmpty()) {
        tooDeep = Optional.of(stop);
      }
    } else if (seen.add(stop.address())) {
      ahead.add(stop);
    }
  }

  /** Whether an address was not met before. */
  boolean isNew(URI address) {
    return !seen.contains(address);
  }

  /** Before everything else. */
  void planNext(Stop stop) {
    if (seen.add(stop.address())) {
      ahead.addFirst(stop);
    }
  }

  /**
   * A row of a list belongs to the site wherever on its server it leads.
   *
   * @param settled whether its list says that nothing has changed
   */
  void plan(Row row, int depth, BiPredicate<URI, String> settled) {
    URI address = row.address();
    if (!Addresses.sameHost(site.orElseThrow().start(), address) && !isInScope(address)) {
      if (seen.add(address)) {
        notes.elsewhere(address);
      }
      return;
    }
    if (FileLinks.isDecoration(address.getPath())) {
      return;
    }
    boolean known =
        settled.test(address, row.mark())
            && visits
                .of(address)
                .filter(visit -> row.mark().equals(visit.notes().get(Visit.ROW)))
                .isPresent();
    Stop stop = Stop.row(row, depth, known);
    if (seen.add(address)) {
      ahead.add(stop);
    } else if (!given.contains(address)) {
      // A link to the same page is planned already, without what the row says.
      better.putIfAbsent(address, stop);
    }
  }

  /** The pages and files that a page leads to; its feeds are given back. */
  List<URI> follow(int depth, PageView view) {
    PageLinks links = followFiles(view, false);
    if (site.isEmpty()) {
      return List.of();
    }
    links.pages().stream()
        .filter(this::isInScope)
        .forEach(address -> plan(Stop.link(address, depth + 1)));
    links.frames().stream()
        .filter(this::isInScope)
        .forEach(address -> plan(Stop.link(address, depth + 1)));
    return links.feeds().stream()
        .filter(feed -> Addresses.sameHost(view.uri(), feed) || isInScope(feed))
        .filter(seen::add)
        .toList();
  }

  /** The files of a page. */
  PageLinks followFiles(PageView view, boolean trusted) {
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
}
