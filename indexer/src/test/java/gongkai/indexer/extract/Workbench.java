package gongkai.indexer.extract;

import gongkai.indexer.collect.CollectLimits;
import gongkai.indexer.collect.Collector;
import gongkai.indexer.collect.Found;
import gongkai.indexer.collect.OriginalStore;
import gongkai.indexer.extract.worker.ExtractLimits;
import gongkai.indexer.stage.Failure;
import gongkai.indexer.stage.Result;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collector, store and extractor as in a run, with one warm worker, for tests. */
final class Workbench implements AutoCloseable {
  static final ExtractLimits LIMITS = new ExtractLimits(1, 512, Duration.ofSeconds(60), 20_000_000);

  private final Path folder;
  private final OriginalStore store;
  private final Extractor extractor;

  private Workbench(ExtractLimits limits, boolean ocr) {
    try {
      folder = Files.createTempDirectory("workbench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    store = new OriginalStore(folder.resolve("originals"));
    Vocabulary vocabulary = Vocabulary.load(VocabularyFolder.shipped());
    extractor =
        ocr ? Extractor.openWithOcr(limits, vocabulary) : Extractor.open(limits, vocabulary);
  }

  /** One for all tests that only read files with it; it stands until the tests end. */
  static Workbench shared() {
    return Shared.BENCH;
  }

  static Workbench open() {
    return new Workbench(LIMITS, false);
  }

  static Workbench openWithOcr() {
    return new Workbench(LIMITS, true);
  }

  static Workbench open(ExtractLimits limits) {
    return new Workbench(limits, false);
  }

  /** One file, which must not be an archive. */
  Result<Extracted> take(Path file) {
    List<Result<Extracted>> all = new ArrayList<>();
    try (Collector collector =
        Collector.of(List.of(file), CollectLimits.DEFAULT, store.incoming())) {
      while (collector.hasNext()) {
        Found found = collector.next();
        all.add(found.result().then(store).then(extractor));
      }
    }
    if (all.size() != 1) {
      throw new IllegalArgumentException(file + " is " + all.size() + " documents");
    }
    return all.getFirst();
  }

  Result<Extracted> take(String fileName, byte[] bytes) {
    try {
      Path own = Files.createTempDirectory(folder, "in");
      return take(Files.write(own.resolve(fileName), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Content content(Path file) {
    return content(take(file));
  }

  Content content(String fileName, byte[] bytes) {
    return content(take(fileName, bytes));
  }

  Failure failure(String fileName, byte[] bytes) {
    return switch (take(fileName, bytes)) {
      case Result.Failed<Extracted> failed -> failed.failure();
      case Result.Done<Extracted> done ->
          throw new AssertionError("was read: " + done.value().content().text());
    };
  }

  private static Content content(Result<Extracted> result) {
    Content content =
        switch (result) {
          case Result.Done<Extracted> done -> done.value().content();
          case Result.Failed<Extracted> failed ->
              throw new AssertionError(failed.failure().toString());
        };
    Grids.assertWhole(content);
    return content;
  }

  Extractor extractor() {
    return extractor;
  }

  private static final class Shared {
    static final Workbench BENCH = open();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(BENCH::close));
    }
  }

  @Override
  public void close() {
    extractor.close();
  }
}
