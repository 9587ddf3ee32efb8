package gongkai.indexer;

import gongkai.indexer.collect.CollectLimits;
import gongkai.indexer.collect.Collector;
import gongkai.indexer.collect.OriginalStore;
import gongkai.indexer.describe.Describer;
import gongkai.indexer.extract.Extractor;
import gongkai.indexer.extract.worker.ExtractLimits;
import gongkai.indexer.measure.Measurer;
import gongkai.indexer.publish.Arrivals;
import gongkai.indexer.publish.Publisher;
import gongkai.indexer.publish.SeriesSettler;
import gongkai.indexer.publish.Settler;
import gongkai.solr.holding.Holdings;
import gongkai.vocabulary.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The indexer, opened once and used for many runs, one at a time. Its workers end with it. */
public final class Indexer implements AutoCloseable {
  private final OriginalStore originals;
  private final Extractor extractor;
  private final Pipeline pipeline;
  private final Holdings holdings;
  private final int hands;

  private Indexer(
      IndexerConfig config, Extractor extractor, Holdings holdings, Vocabulary vocabulary) {
    this.originals = new OriginalStore(config.originals());
    this.extractor = extractor;
    this.pipeline =
        new Pipeline(
            extractor,
            new Describer(vocabulary),
            new Measurer(vocabulary),
            new Publisher(holdings));
    this.holdings = holdings;
    this.hands = config.hands();
  }

  public static Indexer open(IndexerConfig config, Holdings holdings, Vocabulary vocabulary) {
    Extractor extractor = Extractor.open(ExtractLimits.DEFAULT, vocabulary);
    return new Indexer(config, extractor, holdings, vocabulary);
  }

  /**
   * Takes in files, folders and archives.
   *
   * @param paths each of which exists
   * @param force whether documents that are known are taken in anew
   */
  public synchronized RunReport index(List<Path> paths, boolean force, Progress progress) {
    List<Path> absolute = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    IndexRun run =
        new IndexRun(
            originals,
            pipeline,
            new Arrivals(holdings, force, Clock.systemUTC().instant()),
            new Settler(holdings),
            new SeriesSettler(holdings),
            progress);
    try (Collector found = Collector.of(absolute, CollectLimits.DEFAULT, originals.incoming())) {
      return run.run(
          found, hands, absolute.stream().filter(Files::isDirectory).map(Path::toUri).toList());
    }
  }

  @Override
  public void close() {
    extractor.close();
  }
}
