package gongkai.indexer.collect.web;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.fetch.Fetched;
import gongkai.indexer.collect.fetch.Fetcher;
import gongkai.indexer.stage.Halt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The sitemaps and feeds of one crawl: asked for as they are found, their pages planned. */
final class SiteMaps {
  private static final int MAX_MAPS = 1000;

  private final Fetcher fetcher;
  private final Agenda agenda;
  private final CrawlNotes notes;
  private final boolean ofSite;
  private final Deque<URI> maps = new ArrayDeque<>();
  private Optional<URI> guessed = Optional.empty();

  /**
   * @param ofSite whether a site is gone through, and not some addresses
   */
  SiteMaps(Fetcher fetcher, Agenda agenda, CrawlNotes notes, boolean ofSite) {
    this.fetcher = fetcher;
    this.agenda = agenda;
    this.notes = notes;
    this.ofSite = ofSite;
  }

  /** What the host names in robots.txt, or else the map at its usual place. */
  void find(URI from) {
    fetcher.rules(from).sitemaps().stream()
        .flatMap(map -> Addresses.resolve(from, map).stream())
        .filter(map -> Addresses.sameHost(from, map) || agenda.isInScope(map))
        .forEach(maps::add);
    if (maps.isEmpty()) {
      guessed = Optional.of(from.resolve("/sitemap.xml"));
      guessed.ifPresent(maps::add);
    }
  }

  void add(List<URI> feeds) {
    maps.addAll(feeds);
  }

  /** Asks for all that are known. */
  void readAll(Halt halt) {
    for (int read = 0; !maps.isEmpty() && read < MAX_MAPS && !halt.asked(); read++) {
      URI map = maps.poll();
      agenda.see(map);
      notes.request();
      Fetched fetched = fetcher.fetch(map, to -> Addresses.sameHost(map, to));
      if (fetched instanceof Fetched.Page page) {
        read(page);
      }
    }
    if (!maps.isEmpty()) {
      notes.finding("more than %d maps; the others were not read 站点地图过多".formatted(MAX_MAPS));
    }
    maps.clear();
  }

  /** Whether a page is one; if so, it is read. */
  boolean take(Fetched.Page page) {
    try {
      if (!Maps.isOne(page.file())) {
        return false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a page cannot be looked into: " + page.uri(), e);
    }
    read(page);
    return true;
  }

  private void read(Fetched.Page page) {
    try {
      read(page.uri(), page.file());
      if (!page.held()) {
        Files.deleteIfExists(page.file());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(URI address, Path file) {
    Maps read;
    try {
      read = Maps.read(address, file);
    } catch (IOException e) {
      if (guessed.filter(address::equals).isEmpty()) {
        // Somebody said that there is one.
        notes.finding("%s cannot be read as a map: %s 站点地图无法读取".formatted(address, e.getMessage()));
      }
      return;
    }
    if (!read.lost().isEmpty()) {
      notes.finding("%s: %s".formatted(address, read.lost()));
    }
    for (URI page : read.pages()) {
      if (agenda.isInScope(page)) {
        agenda.plan(Stop.named(page, 1));
      } else if (!ofSite && Addresses.sameHost(address, page)) {
        agenda.plan(Stop.named(page, 0));
      }
    }
    read.maps().stream()
        .filter(map -> Addresses.sameHost(address, map) || agenda.isInScope(map))
        .filter(agenda::see)
        .forEach(maps::add);
  }
}
