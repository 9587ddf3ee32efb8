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
import gongkai.solr.holding.Slice;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges every source of one run against what is held already, and writes the ledger: unchanged,
 * the same bytes at one more place, new, changed, in quarantine, gone. Safe for many threads as
 * long as no two bring the same bytes at once.
 */
public final class Arrivals {
  private static final int SLICE = 500;

  private final Holdings holdings;
  private final boolean force;
  private final Instant now;
  private final Set<String> met = ConcurrentHashMap.newKeySet();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final Set<String> left = ConcurrentHashMap.newKeySet();

  /**
   * Begins a run.
   *
   * @param force whether known documents are taken in anew
   * @param now the one instant at which all of this run happens
   */
  public Arrivals(Holdings holdings, boolean force, Instant now) {
    this.holdings = holdings;
    this.force = force;
    this.now = now;
  }

  /**
   * The outcome of a source that needs no parsing; empty where it has to go through the pipeline.
   */
  public Optional<LedgerEntry> known(Collected collected) {
    String uri = uri(collected);
    met.add(uri);
    if (force) {
      return Optional.empty();
    }
    Optional<LedgerEntry> before = holdings.ledgerEntry(uri);
    Optional<Disclosure> held =
        holdings.disclosure(collected.original().disclosureId()).filter(this::isCurrent);
    if (held.isPresent()) {
      return Optional.of(atOnePlaceMore(collected, held.orElseThrow(), before));
    }
    return before
        .filter(entry -> entry.outcome() == Outcome.QUARANTINED)
        .filter(entry -> entry.fingerprint().equals(collected.original().hash()));
  }

  /** The pipeline took it through. */
  public LedgerEntry indexed(Collected collected) {
    String id = collected.original().disclosureId();
    changed.add(id);
    leaveVersionBefore(collected);
    return write(entry(collected, Outcome.INDEXED, id));
  }

  /** The pipeline could not take it through. */
  public LedgerEntry quarantined(Collected collected, Failure failure) {
    return write(withFailure(entry(collected, Outcome.QUARANTINED, ""), failure));
  }

  /** There were no bytes to take. */
  public LedgerEntry lost(URI uri, Failure failure) {
    met.add(uri.toString());
    LedgerEntry entry =
        new LedgerEntry(uri.toString(), "", 0, now, now, Outcome.QUARANTINED, "", "", "", "", "");
    return write(withFailure(entry, failure));
  }

  /**
   * Marks what lies under places that were gone through whole and was not met: the documents stay,
   * with a tombstone that says since when.
   */
  public List<LedgerEntry> gone(List<URI> walked) {
    List<String> roots = walked.stream().map(URI::toString).toList();
    List<LedgerEntry> gone = new ArrayList<>();
    if (roots.isEmpty()) {
      return gone;
    }
    holdings.commit();
    Optional<String> cursor = Optional.empty();
    do {
      Slice<LedgerEntry> slice = holdings.ledger(Selection.ALL, cursor, SLICE);
      for (LedgerEntry entry : slice.items()) {
        boolean under = roots.stream().anyMatch(root -> entry.source().startsWith(root));
        if (under && !met.contains(entry.source()) && entry.outcome() != Outcome.WITHDRAWN) {
          gone.add(entry);
        }
      }
      cursor = slice.next();
    } while (cursor.isPresent());
    return gone.stream().map(this::withdraw).toList();
  }

  /** Ids of the documents that this run put in or changed. */
  public Set<String> changed() {
    return Set.copyOf(changed);
  }

  /** Those, and the documents that lost a place at which they were found, or all of them. */
  public Set<String> touched() {
    Set<String> all = new HashSet<>(changed);
    all.addAll(left);
    return Set.copyOf(all);
  }

  private boolean isCurrent(Disclosure disclosure) {
    return disclosure.withdrawn().isEmpty();
  }

  private LedgerEntry atOnePlaceMore(
      Collected collected, Disclosure held, Optional<LedgerEntry> before) {
    String uri = uri(collected);
    boolean placeIsKnown = held.sources().stream().anyMatch(place -> place.uri().equals(uri));
    if (placeIsKnown) {
      return write(entry(collected, Outcome.UNCHANGED, held.id()), before);
    }
    holdings.update(
        List.of(
            held.withSources(Publisher.union(held.sources(), List.of(new SourcePlace(uri, now))))));
    leaveVersionBefore(collected);
    return write(entry(collected, Outcome.DUPLICATE, held.id()));
  }

  /** Other bytes were at this place before: that document is not there any more. */
  private void leaveVersionBefore(Collected collected) {
    String id = collected.original().disclosureId();
    holdings
        .ledgerEntry(uri(collected))
        .map(LedgerEntry::document)
        .filter(before -> !before.isEmpty() && !before.equals(id))
        .ifPresent(before -> leave(before, uri(collected), Optional.of(id)));
  }

  private LedgerEntry withdraw(LedgerEntry entry) {
    if (!entry.document().isEmpty()) {
      leave(entry.document(), entry.source(), Optional.empty());
    }
    return write(
        new LedgerEntry(
            entry.source(),
            entry.fingerprint(),
            entry.size(),
            entry.modified(),
            now,
            Outcome.WITHDRAWN,
            entry.document(),
            "",
            "",
            "来源处已找不到该文件，保留原文并注明撤下时间",
            ""));
  }

  private void leave(String id, String uri, Optional<String> successor) {
    left.add(id);
    holdings
        .disclosure(id)
        .ifPresent(
            held -> {
              List<SourcePlace> left =
                  held.sources().stream().filter(place -> !place.uri().equals(uri)).toList();
              Disclosure after =
                  left.isEmpty() ? held.withWithdrawn(Optional.of(now)) : held.withSources(left);
              if (successor.isPresent() && left.isEmpty()) {
                after =
                    after.withRelations(
                        after.relations().with(Tie.SUPERSEDED_BY, successor.orElseThrow()));
                changed.add(successor.orElseThrow());
              }
              holdings.update(List.of(after));
            });
  }

  private LedgerEntry entry(Collected collected, Outcome outcome, String document) {
    return new LedgerEntry(
        uri(collected),
        collected.original().hash(),
        collected.original().size(),
        collected.source().modified(),
        now,
        outcome,
        document,
        "",
        "",
        "",
        "");
  }

  private static LedgerEntry withFailure(LedgerEntry entry, Failure failure) {
    return new LedgerEntry(
        entry.source(),
        entry.fingerprint(),
        entry.size(),
        entry.modified(),
        entry.seen(),
        entry.outcome(),
        "",
        failure.stage().name(),
        failure.reason().name(),
        failure.stage().chinese() + "：" + failure.reason().chinese(),
        failure.detail());
  }

  private LedgerEntry write(LedgerEntry entry) {
    holdings.record(List.of(entry));
    return entry;
  }

  /** What is unchanged is told so in the report; the ledger keeps what it said before. */
  private LedgerEntry write(LedgerEntry entry, Optional<LedgerEntry> before) {
    if (before.isEmpty()) {
      holdings.record(List.of(entry));
    }
    return entry;
  }

  private static String uri(Collected collected) {
    return collected.source().uri().toString();
  }
}
