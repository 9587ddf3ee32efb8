package gongkai.indexer;

import gongkai.indexer.collect.Collected;
import gongkai.indexer.collect.Found;
import gongkai.indexer.collect.Source;
import gongkai.indexer.publish.Arrivals;
import gongkai.indexer.publish.Journal;
import gongkai.indexer.publish.SeriesSettler;
import gongkai.indexer.publish.Settler;
import gongkai.indexer.stage.Failure;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Halt;
import gongkai.indexer.stage.Result.Done;
import gongkai.indexer.stage.Result.Failed;
import gongkai.indexer.stage.Stage;
import gongkai.noun.SourcePlace;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.LedgerEntry.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The way of many documents, as one story: every source that is found is judged, what is new goes
 * through the pipeline, what is gone is marked, and at the end the documents are tied to each other
 * and the years of each body checked against each other. Used once.
 *
 * <p>It may be killed at any moment: what was begun and not brought to an end is in the {@link
 * Journal}, what was not written into the ledger is judged anew, and so the next run ends where
 * this one would have. A halt lets what is under way end; ties that are not settled by then are the
 * next run's.
 */
final class IndexRun {
  /** A signal to all processes at once reaches a worker before it is heard here. */
  private static final Duration HEARING = Duration.ofMillis(500);

  private final Stage<Source, Collected> keep;
  private final Pipeline pipeline;
  private final Arrivals arrivals;
  private final Settler settler;
  private final Journal journal;
  private final Halt halt;
  private final SeriesSettler series;
  private final Progress progress;

  private final Queue<RunReport.Item> items = new ConcurrentLinkedQueue<>();
  private final Set<String> underWay = new HashSet<>();
  private final Queue<Collected> twins = new ConcurrentLinkedQueue<>();

  IndexRun(
      Stage<Source, Collected> keep,
      Pipeline pipeline,
      Arrivals arrivals,
      Settler settler,
      SeriesSettler series,
      Journal journal,
      Halt halt,
      Progress progress) {
    this.keep = keep;
    this.pipeline = pipeline;
    this.arrivals = arrivals;
    this.settler = settler;
    this.journal = journal;
    this.halt = halt;
    this.series = series;
    this.progress = progress;
  }

  /**
   * Takes everything in.
   *
   * @param found the sources, in a stable order
   * @param hands so many documents are under way at once
   * @param walked asked at the end: the places that were gone through whole, so that what was there
   *     once and was not met now is gone
   */
  RunReport run(Iterator<Found> found, int hands, Supplier<List<URI>> walked) {
    try (Crew crew = new Crew(hands)) {
      for (long met = 1; !halt.asked() && found.hasNext(); met++) {
        progress.found(met);
        take(found.next(), crew);
      }
      crew.finish();
    }
    for (Collected twin = twins.poll(); twin != null && !halt.asked(); twin = twins.poll()) {
      arrive(twin);
    }
    progress.settling();
    long began = System.nanoTime();
    arrivals.depart(halt.asked() ? List.of() : walked.get()).forEach(entry -> report(entry, began));
    Set<String> unsettled = journal.unsettled();
    try (Crew writers = new Crew(hands)) {
      correct(settler.settle(unsettled, writers, halt));
    }
    // What a halt cut short is in the journal still, for the next run.
    if (!halt.overdue()) {
      series.settle(unsettled);
      journal.settled();
    }
    return new RunReport(List.copyOf(items), halt.asked());
  }

  /** Keeps the bytes here, in the order of finding, so that the first place is always the same. */
  private void take(Found found, Crew crew) {
    long began = System.nanoTime();
    switch (found.result().then(keep)) {
      case Failed<Collected> failed -> report(missed(found.uri(), failed.failure()), began);
      case Done<Collected> done -> {
        Collected collected = done.value();
        if (underWay.add(collected.original().disclosureId())) {
          crew.hand(() -> arrive(collected));
        } else {
          // The same bytes at one more place: looked at when all are through.
          twins.add(collected);
        }
      }
    }
  }

  private LedgerEntry missed(URI uri, Failure failure) {
    return failure.reason() == Reason.GONE
        ? arrivals.gone(uri, failure)
        : arrivals.lost(uri, failure);
  }

  private void arrive(Collected collected) {
    if (halt.asked()) {
      return;
    }
    long began = System.nanoTime();
    Optional<LedgerEntry> known = arrivals.known(collected);
    if (known.isPresent()) {
      report(known.orElseThrow(), began);
      return;
    }
    switch (pipeline.take(collected)) {
      case Done<?> done -> report(arrivals.indexed(collected), began);
      case Failed<?> failed -> {
        boolean halted = failed.failure().reason() == Reason.HALTED;
        if (!halted && !isEndOfWorkers(failed.failure())) {
          report(arrivals.quarantined(collected, failed.failure()), began);
        }
      }
    }
  }

  /** Ctrl-C ends the workers too; what they had in hand is not to blame. */
  private boolean isEndOfWorkers(Failure failure) {
    return failure.reason() == Reason.CRASHED && halt.pause(HEARING);
  }

  /** Documents became one with others: what was told of their sources holds no more. */
  private void correct(List<LedgerEntry> moved) {
    if (moved.isEmpty()) {
      return;
    }
    Map<String, LedgerEntry> bySource = new HashMap<>();
    moved.forEach(entry -> bySource.put(SourcePlace.shown(entry.source()), entry));
    // Once through all, however many have moved.
    List<RunReport.Item> told = List.copyOf(items);
    items.clear();
    for (RunReport.Item item : told) {
      LedgerEntry entry = bySource.get(item.source());
      items.add(
          entry == null
              ? item
              : new RunReport.Item(
                  item.source(),
                  entry.outcome(),
                  entry.message(),
                  entry.document(),
                  item.millis()));
    }
  }

  private void report(LedgerEntry entry, long began) {
    RunReport.Item item =
        new RunReport.Item(
            SourcePlace.shown(entry.source()),
            entry.outcome(),
            entry.message(),
            entry.outcome() == Outcome.QUARANTINED ? "" : entry.document(),
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    items.add(item);
    progress.done(item);
  }
}
