package gongkai.indexer.describe;

import gongkai.indexer.collect.CollectLimits;
import gongkai.indexer.collect.Collector;
import gongkai.indexer.collect.OriginalStore;
import gongkai.indexer.extract.Extractor;
import gongkai.indexer.extract.worker.ExtractLimits;
import gongkai.indexer.stage.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The way of a real file to its description, through the real stages before it. */
final class Way implements AutoCloseable {
  private static final ExtractLimits LIMITS =
      new ExtractLimits(1, 512, Duration.ofMinutes(2), 20_000_000);

  private final OriginalStore store;
  private final Extractor extractor = Extractor.open(LIMITS, Texts.VOCABULARY);

  Way() {
    try {
      store = new OriginalStore(Files.createTempDirectory("way").resolve("originals"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Described describe(Path file) {
    try (Collector collector =
        Collector.of(List.of(file), CollectLimits.DEFAULT, store.incoming())) {
      Result<Described> result =
          collector.next().result().then(store).then(extractor).then(Texts.DESCRIBER);
      return Texts.done(result);
    }
  }

  @Override
  public void close() {
    extractor.close();
  }
}
