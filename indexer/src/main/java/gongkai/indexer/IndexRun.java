package gongkai.indexer;

import gongkai.indexer.collect.Collected;
import gongkai.indexer.collect.Found;
import gongkai.indexer.collect.Source;
import gongkai.indexer.publish.Arrivals;
import gongkai.indexer.publish.SeriesSettler;
import gongkai.indexer.publish.Settler;
import gongkai.indexer.stage.Result.Done;
import gongkai.indexer.stage.Result.Failed;
import gongkai.indexer.stage.Stage;
import gongkai.noun.SourcePlace;
import gongkai.solr.holding.LedgerEntry;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * The way of many documents, as one story: every source that is found is judged, what is new goes
 * through the pipeline, what is gone is marked, and at the end the documents are tied to each
 * other and the years of each body checked against each other. Used once.
 *
 * <p>It may be killed at any moment: a document is in the index whole or not at all, and what was
 * not written into the ledger is judged anew by the next run, by the same rules.
 */
final class IndexRun {
  private final Stage<Source, Collected> keep;
  private final Pipeline pipeline;
  private final Arrivals arrivals;
  private final Settler settler;
  private final SeriesSettler series;
  private final Progress progress;

  private final Queue<RunReport.Item> items = new ConcurrentLinkedQueue<>();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final Queue<Collected> twins = new ConcurrentLinkedQueue<>();

  IndexRun(
      Stage<Source, Collected> keep,
      Pipeline pipeline,
      Arrivals arrivals,
      Settler settler,
      SeriesSettler series,
      Progress progress) {
    this.keep = keep;
    this.pipeline = pipeline;
    this.arrivals = arrivals;
    this.settler = settler;
    this.series = series;
    this.progress = progress;
  }

  /**
   * Takes everything in.
   *
   * @param found the sources, in any order
   * @param hands so many documents are under way at once
   * @param walked the places that are gone through whole: what was there once and is not met now,
   *     is gone
   */
  RunReport run(Iterator<Found> found, int hands, List<URI> walked) {
    try (Crew crew = new Crew(hands)) {
      for (long met = 1; found.hasNext(); met++) {
        Found next = found.next();
        progress.found(met);
        crew.hand(() -> take(next));
      }
      crew.finish();
    }
    twins.forEach(this::arrive);
    arrivals.gone(walked).forEach(entry -> report(entry, System.nanoTime()));
    settler.settle(arrivals.changed());
    series.settle(arrivals.touched());
    return new RunReport(List.copyOf(items));
  }

  private void take(Found found) {
    long began = System.nanoTime();
    switch (found.result().then(keep)) {
      case Failed<Collected> failed -> report(arrivals.lost(found.uri(), failed.failure()), began);
      case Done<Collected> done -> {
        // The same bytes may be under way from another place: then looked at when all are through.
        if (underWay.add(done.value().original().disclosureId())) {
          arrive(done.value());
        } else {
          twins.add(done.value());
        }
      }
    }
  }

  private void arrive(Collected collected) {
    long began = System.nanoTime();
    Optional<LedgerEntry> known = arrivals.known(collected);
    LedgerEntry entry =
        known.orElseGet(
            () ->
                switch (pipeline.take(collected)) {
                  case Done<?> done -> arrivals.indexed(collected);
                  case Failed<?> failed -> arrivals.quarantined(collected, failed.failure());
                });
    report(entry, began);
  }

  private void report(LedgerEntry entry, long began) {
    RunReport.Item item =
        new RunReport.Item(
            SourcePlace.shown(entry.source()),
            entry.outcome(),
            entry.message(),
            entry.document(),
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    items.add(item);
    progress.done(item);
  }
}
