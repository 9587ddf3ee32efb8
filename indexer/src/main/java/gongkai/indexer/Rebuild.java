package gongkai.indexer;

import gongkai.indexer.collect.Collected;
import gongkai.indexer.collect.OriginalStore;
import gongkai.indexer.collect.Source;
import gongkai.indexer.measure.Measured;
import gongkai.indexer.publish.SeriesSettler;
import gongkai.indexer.publish.Settler;
import gongkai.indexer.stage.Halt;
import gongkai.indexer.stage.Result;
import gongkai.indexer.stage.Result.Done;
import gongkai.indexer.stage.Result.Failed;
import gongkai.noun.Disclosure;
import gongkai.noun.SourcePlace;
import gongkai.solr.holding.Holding;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry.Outcome;
import gongkai.solr.holding.Selection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Reads all originals anew into an empty index, while the old one answers and takes in what comes.
 * A document whose original is lost or can no longer be read is copied as it is held, so that no
 * rebuild loses one.
 */
final class Rebuild {
  private static final Selection ALL = Selection.ALL.withWithdrawn();

  private final Holdings old;
  private final Holdings fresh;
  private final OriginalStore originals;
  private final Pipeline pipeline;
  private final Function<URI, Map<String, String>> said;
  private final Halt halt;
  private final Progress progress;
  private final Queue<RunReport.Item> items = new ConcurrentLinkedQueue<>();
  private final Instant began = Instant.now();

  /**
   * Made for one rebuild.
   *
   * @param said what lists and links said of the pages of the web
   */
  Rebuild(
      Holdings old,
      Holdings fresh,
      OriginalStore originals,
      Pipeline pipeline,
      Function<URI, Map<String, String>> said,
      Halt halt,
      Progress progress) {
    this.old = old;
    this.fresh = fresh;
    this.originals = originals;
    this.pipeline = pipeline;
    this.said = said;
    this.halt = halt;
    this.progress = progress;
  }

  /** Everything that is held now; others may index meanwhile. */
  void everything(int hands) {
    old.commit();
    List<String> ids = old.ids(ALL);
    progress.expected(ids.size());
    try (Crew crew = new Crew(hands)) {
      long met = 0;
      for (String id : ids) {
        checkHalt();
        progress.found(++met);
        crew.hand(() -> take(id));
      }
      crew.finish();
    }
    checkHalt();
    fresh.record(old.ledger(ALL));
    fresh.commit();
  }

  /** What came, changed or went since this began; nobody indexes now. */
  RunReport catchUp(int hands) {
    progress.settling();
    old.commit();
    Selection since = ALL.changedSince(began);
    for (String id : old.ids(since)) {
      old.holding(id).ifPresent(held -> fresh.put(List.of(held)));
    }
    fresh.record(old.ledger(since));
    fresh.commit();
    Set<String> gone = new HashSet<>(fresh.ids(ALL));
    old.ids(ALL).forEach(gone::remove);
    fresh.remove(gone);
    Set<String> all = Set.copyOf(fresh.ids(ALL));
    try (Crew writers = new Crew(hands)) {
      new Settler(fresh).settle(all, writers, halt);
    }
    new SeriesSettler(fresh).settle(all);
    fresh.commit();
    return new RunReport(List.copyOf(items), false);
  }

  /** The old index stays, and the new one is given up. */
  private void checkHalt() {
    if (halt.asked()) {
      throw new IllegalStateException(
          "the rebuild was stopped; the index is as it was 重建已中止，原索引未变");
    }
  }

  private void take(String id) {
    long start = System.nanoTime();
    Optional<Disclosure> before = old.disclosure(id);
    if (before.isEmpty()) {
      return;
    }
    Disclosure held = before.orElseThrow();
    checkHalt();
    Optional<Holding> anew = read(held);
    anew.or(() -> old.holding(id)).ifPresent(holding -> fresh.put(List.of(holding)));
    RunReport.Item item =
        new RunReport.Item(
            SourcePlace.shown(held.sources().getFirst().uri()),
            anew.isPresent() ? Outcome.INDEXED : Outcome.UNCHANGED,
            anew.isPresent() ? "" : "原件缺失或无法重新解析，沿用已收录的内容",
            id,
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    items.add(item);
    progress.done(item);
  }

  private Optional<Holding> read(Disclosure held) {
    Path stored = originals.path(held.original().hash());
    if (!Files.exists(stored)) {
      return Optional.empty();
    }
    URI place = URI.create(held.sources().getFirst().uri());
    Source source =
        new Source(place, stored, held.original().fileName(), held.indexed(), said.apply(place));
    Result<Measured> measured =
        pipeline
            .extract()
            .apply(new Collected(source, held.original(), stored))
            .then(pipeline.describe())
            .then(pipeline.measure());
    return switch (measured) {
      case Done<Measured> done -> Optional.of(holding(done.value(), held));
      case Failed<Measured> failed -> Optional.empty();
    };
  }

  /** It lies where it lay, and is gone since it was gone. */
  private static Holding holding(Measured measured, Disclosure held) {
    Disclosure read = measured.described().disclosure().withSources(held.sources());
    Disclosure kept =
        held.withdrawn().isPresent()
            ? read.withWithdrawn(held.withdrawn()).withRelations(held.relations())
            : read;
    return new Holding(
        kept,
        measured.described().content().text(),
        measured.described().passages(),
        measured.observations(),
        measured.findings());
  }
}
