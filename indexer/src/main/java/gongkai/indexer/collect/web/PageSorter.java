package gongkai.indexer.collect.web;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.fetch.Fetched;
import gongkai.indexer.collect.fetch.Fetcher;
import gongkai.indexer.collect.fetch.Visits;
import gongkai.indexer.collect.judge.PageJudge;
import gongkai.indexer.collect.judge.PageJudge.Verdict;
import gongkai.indexer.collect.page.PageNotes;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.vocabulary.web.Sites;
import gongkai.vocabulary.web.Sites.NoDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts what came: documents, files, and what is neither. What is no document never takes the place
 * of one; where one was, it is told that it cannot be had now.
 */
final class PageSorter {
  /** The same words under so many addresses are nobody's document. */
  private static final int REPEATED = 3;

  private static final int FEW_WORDS = 300;
  private static final int TOO_FEW_TO_TELL = 12;
  private static final int MOST_WAITING = 2000;
  private static final String PROBE = "gongkai-no-such-page-7c1e5a";

  private final PageJudge judge;
  private final Fetcher fetcher;
  private final Visits visits;
  private final CrawlNotes notes;
  private final Map<String, Optional<Probe>> probes = new HashMap<>();
  private final Map<URI, Verdict> refusedAt = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();

  PageSorter(Sites sites, Fetcher fetcher, Visits visits, CrawlNotes notes) {
    this.judge = new PageJudge(sites);
    this.fetcher = fetcher;
    this.visits = visits;
    this.notes = notes;
  }

  /** What a host answers to an address that cannot exist. */
  private record Probe(URI uri, String words, String title) {}

  /** A page of few words, of which it shows at the end whether many are like it. */
  private record Waiting(Stop stop, Fetched.Page page, String core) {}

  /** What another address led to already that is no document. */
  Optional<Fetched> refusedBefore(Stop stop, URI at) {
    return Optional.ofNullable(refusedAt.get(at)).map(verdict -> nothing(stop, verdict));
  }

  /** No document by its words or because it is what the host says to everything. */
  Optional<Fetched> refused(Stop stop, Fetched.Page page, PageView view) {
    Optional<Verdict> verdict =
        judge.byWords(view, stop.address()).or(() -> likeNothing(stop, view));
    verdict.ifPresent(
        found -> {
          forget(page);
          if (!page.uri().equals(stop.address())) {
            refusedAt.put(page.uri(), found);
          }
        });
    return verdict.map(found -> nothing(stop, found));
  }

  private Fetched nothing(Stop stop, Verdict verdict) {
    notes.passed(verdict.kind().name().toLowerCase(java.util.Locale.ROOT));
    Reason reason =
        switch (verdict.kind()) {
          case MISSING -> Reason.GONE;
          case REFUSED -> Reason.REFUSED;
          case TROUBLE -> Reason.UNREACHABLE;
        };
    if (reason == Reason.GONE) {
      visits.forget(stop.address());
    }
    return new Fetched.Nothing(
        stop.address(), reason, "answers like a page, but says: " + verdict.detail());
  }

  private Optional<Verdict> likeNothing(Stop stop, PageView view) {
    boolean start = stop.depth() == 0 && stop.named() && stop.row().isEmpty();
    boolean redirected = !view.uri().equals(stop.address());
    if ((start && !redirected) || (!redirected && !PageJudge.isShort(view))) {
      return Optional.empty();
    }
    Optional<Probe> probe = probe(stop.address());
    String words = PageJudge.words(view);
    return probe
        .filter(
            nowhere ->
                (redirected && nowhere.uri().equals(view.uri()))
                    || (words.length() >= TOO_FEW_TO_TELL
                        && PageJudge.title(view).equals(nowhere.title())
                        && PageJudge.sameWords(words, nowhere.words())))
        .map(
            nowhere ->
                new Verdict(NoDocument.MISSING, "what every address that does not exist says"));
  }

  private Optional<Probe> probe(URI address) {
    Optional<Probe> known = probes.get(Addresses.authority(address));
    if (known != null) {
      return known;
    }
    notes.request();
    Fetched fetched =
        fetcher.fetch(address.resolve(PROBE + ".html"), to -> Addresses.sameHost(address, to));
    Optional<Probe> probe = Optional.empty();
    if (fetched instanceof Fetched.Page page) {
      try {
        probe =
            PageView.of(page.uri(), page.file(), page.contentType())
                .map(view -> new Probe(page.uri(), PageJudge.words(view), PageJudge.title(view)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      forget(page);
    }
    probes.put(Addresses.authority(address), probe);
    return probe;
  }

  /** A list or the like. */
  Optional<Fetched> list(Fetched.Page page, String kind) {
    notes.passed(kind);
    boolean was = visits.of(page.uri()).isPresent();
    forget(page);
    return was
        ? Optional.of(
            new Fetched.Nothing(
                page.uri(), Reason.UNREACHABLE, "was a document and is now: " + kind))
        : Optional.empty();
  }

  /** A page that is a document, as far as it can be told by itself. */
  Optional<Fetched> page(Stop stop, Fetched.Page page, PageView view) {
    String words = PageJudge.words(view);
    // Numbers of events and times differ; titles do not, unless there are several documents.
    String core = PageJudge.title(view) + "\n" + words.replaceAll("[0-9\\s\\p{Punct}]+", "");
    String title =
        stop.row().map(row -> row.title().replaceAll("[0-9\\s\\p{Punct}…]+", "")).orElse("");
    boolean itself =
        !title.isEmpty()
            && core.contains(title.substring(0, Math.min(title.length(), TOO_FEW_TO_TELL)));
    boolean plain =
        itself
            || stop.row().filter(row -> row.says().containsKey(PageNotes.HOLDER)).isPresent()
            || (stop.depth() == 0 && stop.named() && waiting.isEmpty())
            || words.length() > FEW_WORDS
            || core.length() < TOO_FEW_TO_TELL
            || waiting.size() >= MOST_WAITING;
    if (plain) {
      return document(stop, page);
    }
    waiting.add(new Waiting(stop, page, core));
    return Optional.empty();
  }

  /** What waited: documents, unless many say the same. */
  List<Fetched> settle() {
    Map<String, List<Waiting>> alike = new LinkedHashMap<>();
    waiting.forEach(
        each -> alike.computeIfAbsent(each.core(), core -> new ArrayList<>()).add(each));
    waiting.clear();
    List<Fetched> settled = new ArrayList<>();
    for (List<Waiting> group : alike.values()) {
      for (Waiting each : group) {
        if (group.size() < REPEATED) {
          document(each.stop(), each.page()).ifPresent(settled::add);
        } else {
          forget(each.page());
          notes.passed("repeated");
          settled.add(
              new Fetched.Nothing(
                  each.page().uri(),
                  Reason.UNREACHABLE,
                  "says the same as %d other addresses".formatted(group.size() - 1)));
        }
      }
    }
    return settled;
  }

  /** A file, unless its server answers with a page that says something else. */
  Optional<Fetched> file(Stop stop, Fetched.Page page) {
    Optional<PageView> view;
    try {
      view = PageView.of(page.uri(), page.file(), page.contentType());
    } catch (IOException e) {
      throw new UncheckedIOException("a file cannot be looked into: " + page.uri(), e);
    }
    if (view.isPresent()) {
      Optional<Verdict> verdict = judge.byWords(view.orElseThrow(), stop.address());
      if (verdict.isPresent()) {
        forget(page);
        return verdict.map(found -> nothing(stop, found));
      }
      if (PageJudge.isNavigation(view.orElseThrow())) {
        return list(page, "navigation");
      }
    }
    return document(stop, page);
  }

  Optional<Fetched> document(Stop stop, Fetched.Page page) {
    Map<String, String> says = stop.notes();
    fetcher.keep(stop.address(), page, says);
    // The page that led here is no document; it is known by where it leads.
    Optional.ofNullable(says.get(PageNotes.HOLDER))
        .map(URI::create)
        .ifPresent(holder -> fetcher.keep(holder, page, says));
    return Optional.of(page.with(says));
  }

  private static void forget(Fetched.Page page) {
    if (!page.held()) {
      try {
        Files.deleteIfExists(page.file());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
