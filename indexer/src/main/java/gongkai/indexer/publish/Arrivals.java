package gongkai.indexer.publish;

import gongkai.indexer.collect.Collected;
import gongkai.indexer.stage.Failure;
import gongkai.noun.Disclosure;
import gongkai.noun.Relations.Tie;
import gongkai.noun.SourcePlace;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.LedgerEntry.Outcome;
import gongkai.solr.holding.Selection;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges every source of one run against what is held already, and writes the ledger: unchanged,
 * the same bytes at one more place, new, changed, in quarantine, gone. Safe for many threads as
 * long as no two bring the same bytes at once.
 *
 * <p>The ledger entry of a place is written last, after all that follows from it. Whoever is killed
 * before leaves an entry that does not fit the index, and the next run does the rest: that is why
 * an arrival is judged by both.
 */
public final class Arrivals {
  private static final Set<Outcome> TAKEN_IN =
      Set.of(Outcome.INDEXED, Outcome.UNCHANGED, Outcome.DUPLICATE);

  /** What is taken in anew although it is known. */
  public enum Again {
    NOTHING,
    QUARANTINED,
    EVERYTHING
  }

  private final Holdings holdings;
  private final Journal journal;
  private final Again again;
  private final Instant now;
  private final LedgerLines ledger;
  private final Set<String> met = ConcurrentHashMap.newKeySet();
  private final Set<String> lost = ConcurrentHashMap.newKeySet();
  private final Set<URI> vanished = ConcurrentHashMap.newKeySet();
  private final Set<String> taken = ConcurrentHashMap.newKeySet();
  private final Map<String, Departure> departures = new ConcurrentSkipListMap<>();

  /**
   * Begins a run.
   *
   * @param journal hears of every document before it is put
   * @param now the one instant at which all of this run happens
   */
  public Arrivals(Holdings holdings, Journal journal, Again again, Instant now) {
    this.holdings = holdings;
    this.journal = journal;
    this.again = again;
    this.now = now;
    this.ledger = new LedgerLines(now);
  }

  /**
   * The outcome of a source that needs no parsing; empty where it has to go through the pipeline.
   */
  public Optional<LedgerEntry> known(Collected collected) {
    String uri = uri(collected);
    String id = collected.original().disclosureId();
    met.add(uri);
    Optional<LedgerEntry> before = holdings.ledgerEntry(uri);
    if (again == Again.EVERYTHING && !taken.contains(id)) {
      return newcomer(id);
    }
    if (journal.isTorn(id)) {
      return newcomer(id);
    }
    Optional<Disclosure> held = holdings.disclosure(id).filter(this::isCurrent);
    if (held.isPresent()) {
      return Optional.of(atPlace(collected, held.orElseThrow(), before));
    }
    Optional<LedgerEntry> sameBytes =
        before.filter(entry -> entry.fingerprint().equals(collected.original().hash()));
    Optional<LedgerEntry> hopeless =
        sameBytes.filter(entry -> again == Again.NOTHING && entry.outcome() == Outcome.QUARANTINED);
    Optional<LedgerEntry> sameText =
        sameBytes
            .filter(entry -> entry.outcome() == Outcome.DUPLICATE && isHeld(entry.document()))
            .filter(entry -> entry.detail().equals(Identity.RULE))
            .map(entry -> ledger.of(collected, Outcome.UNCHANGED, entry.document()));
    Optional<LedgerEntry> settled = hopeless.or(() -> sameText);
    return settled.isPresent() ? settled : newcomer(id);
  }

  /** Written down before the document is put: the next run has to know if this one is killed. */
  private Optional<LedgerEntry> newcomer(String id) {
    journal.begin(id);
    return Optional.empty();
  }

  /** The pipeline took it through. */
  public LedgerEntry indexed(Collected collected) {
    String id = collected.original().disclosureId();
    taken.add(id);
    journal.end(id);
    return arrived(collected, Outcome.INDEXED, holdings.ledgerEntry(uri(collected)));
  }

  /** The pipeline could not take it through; the version before, if there is one, stays. */
  public LedgerEntry quarantined(Collected collected, Failure failure) {
    journal.end(collected.original().disclosureId());
    LedgerEntry entry = ledger.of(collected, Outcome.QUARANTINED, versionHeld(uri(collected)));
    return write(LedgerLines.failed(entry, failure));
  }

  /** There were no bytes to take this time, and nothing says that the document is gone. */
  public LedgerEntry lost(URI uri, Failure failure) {
    String place = uri.toString();
    met.add(place);
    lost.add(withoutSlash(place));
    return write(nothingAt(place, failure));
  }

  /**
   * The place itself says that there is nothing any more. What is told of it here is not all that
   * follows: an archive is not in the ledger, its members are, and they go with {@link #depart}.
   */
  public LedgerEntry gone(URI uri, Failure failure) {
    String place = uri.toString();
    met.add(place);
    vanished.add(uri);
    Optional<LedgerEntry> before = holdings.ledgerEntry(place);
    if (before.isEmpty()) {
      return write(nothingAt(place, failure));
    }
    LedgerEntry known = before.orElseThrow();
    boolean neverHeld = known.document().isEmpty() && known.outcome() == Outcome.QUARANTINED;
    if (neverHeld) {
      return write(nothingAt(place, failure));
    }
    return known.outcome() == Outcome.WITHDRAWN ? known : withdraw(known);
  }

  /**
   * The end of all arrivals. Only now documents leave the places at which others were met, so that
   * one that merely moved is never without a place; then what lies under places that were gone
   * through whole and was not met is marked: the documents stay, with a tombstone that says since
   * when.
   */
  public List<LedgerEntry> depart(Collection<URI> walked) {
    departures.forEach(
        (place, departure) -> {
          leave(departure.version(), place, Optional.of(departure.entry().document()));
          write(departure.entry());
        });
    departures.clear();
    Set<String> roots =
        Stream.concat(walked.stream(), vanished.stream())
            .map(root -> withoutSlash(root.toString()))
            .collect(Collectors.toSet());
    return roots.isEmpty() ? List.of() : missing(roots).stream().map(this::withdraw).toList();
  }

  private List<LedgerEntry> missing(Set<String> roots) {
    holdings.commit();
    return holdings
        .ledger(Selection.ALL)
        .filter(entry -> entry.outcome() != Outcome.WITHDRAWN && !met.contains(entry.source()))
        .filter(entry -> roots.contains(entry.source()) || isWithin(roots, entry.source()))
        .filter(entry -> !isWithin(lost, entry.source()))
        .toList();
  }

  /**
   * Whether a place lies in one of these folders or archives. One that could not be opened says
   * nothing about what lies in it.
   */
  private static boolean isWithin(Set<String> containers, String place) {
    if (containers.isEmpty()) {
      return false;
    }
    for (int i = 0; i < place.length(); i++) {
      char c = place.charAt(i);
      if ((c == '/' || c == '!') && containers.contains(place.substring(0, i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeld(String id) {
    return holdings.disclosure(id).filter(this::isCurrent).isPresent();
  }

  private boolean isCurrent(Disclosure disclosure) {
    return disclosure.withdrawn().isEmpty();
  }

  private LedgerEntry atPlace(Collected collected, Disclosure held, Optional<LedgerEntry> before) {
    String uri = uri(collected);
    boolean placeIsKnown = held.sources().stream().anyMatch(place -> place.uri().equals(uri));
    boolean isRecorded =
        before
            .filter(entry -> entry.document().equals(held.id()))
            .filter(entry -> TAKEN_IN.contains(entry.outcome()))
            .isPresent();
    if (placeIsKnown && isRecorded) {
      // Told so in the report; the ledger keeps what it said before.
      return ledger.of(collected, Outcome.UNCHANGED, held.id());
    }
    if (!placeIsKnown) {
      addPlace(held.id(), uri);
    }
    boolean isFirst = placeIsKnown && held.sources().getFirst().uri().equals(uri);
    return arrived(collected, isFirst ? Outcome.INDEXED : Outcome.DUPLICATE, before);
  }

  private LedgerEntry arrived(Collected collected, Outcome outcome, Optional<LedgerEntry> before) {
    String id = collected.original().disclosureId();
    LedgerEntry entry = ledger.of(collected, outcome, id);
    Optional<String> version =
        before.map(LedgerEntry::document).filter(held -> !held.isEmpty() && !held.equals(id));
    if (version.isEmpty()) {
      return write(entry);
    }
    departures.put(entry.source(), new Departure(version.orElseThrow(), entry));
    return entry;
  }

  private LedgerEntry withdraw(LedgerEntry entry) {
    if (!entry.document().isEmpty()) {
      leave(entry.document(), entry.source(), Optional.empty());
    }
    return write(ledger.withdrawn(entry));
  }

  /** One after the other: each reads what it changes, and one document may have many places. */
  private synchronized void addPlace(String id, String uri) {
    Disclosure held = holdings.disclosure(id).orElseThrow();
    SourcePlace place = new SourcePlace(uri, now);
    holdings.update(List.of(held.withSources(Publisher.union(held.sources(), List.of(place)))));
  }

  /** The document is not at this place any more; without any place it is withdrawn. */
  private synchronized void leave(String id, String uri, Optional<String> successor) {
    Optional<Disclosure> known = holdings.disclosure(id);
    if (known.isEmpty()) {
      return;
    }
    Disclosure held = known.orElseThrow();
    List<SourcePlace> left =
        held.sources().stream().filter(place -> !place.uri().equals(uri)).toList();
    Disclosure after = held;
    if (!left.isEmpty()) {
      after = held.withSources(left);
    } else {
      after = isCurrent(held) ? held.withWithdrawn(Optional.of(now)) : held;
      if (successor.isPresent()) {
        String by = successor.orElseThrow();
        after = after.withRelations(after.relations().with(Tie.SUPERSEDED_BY, by));
        journal.touch(by);
      }
    }
    if (!after.equals(held)) {
      journal.touch(id);
      holdings.update(List.of(after));
    }
  }

  private String versionHeld(String uri) {
    return holdings.ledgerEntry(uri).map(LedgerEntry::document).orElse("");
  }

  private LedgerEntry nothingAt(String place, Failure failure) {
    return LedgerLines.failed(ledger.nothingAt(place, versionHeld(place)), failure);
  }

  private LedgerEntry write(LedgerEntry entry) {
    holdings.record(List.of(entry));
    return entry;
  }

  private static String uri(Collected collected) {
    return collected.source().uri().toString();
  }

  private static String withoutSlash(String place) {
    return place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
  }

  /**
   * A place at which another document was met than before.
   *
   * @param version id of the one before
   * @param entry what the ledger will say of the place
   */
  private record Departure(String version, LedgerEntry entry) {}
}
