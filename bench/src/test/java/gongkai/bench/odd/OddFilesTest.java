package gongkai.bench.odd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.net.httpserver.HttpServer;
import gongkai.indexer.collect.CollectLimits;
import gongkai.indexer.collect.Collector;
import gongkai.indexer.collect.Found;
import gongkai.indexer.collect.OriginalStore;
import gongkai.indexer.extract.Extracted;
import gongkai.indexer.extract.Extractor;
import gongkai.indexer.extract.worker.ExtractLimits;
import gongkai.indexer.stage.Result;
import gongkai.noun.SourcePlace;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddFilesTest {
  private static final String SECRET = "CANARY-7f31c0";
  private static final int MUTANTS = 40;

  @TempDir Path folder;

  @Test
  void eachIsReadOrRefusedForTheRightReasonAndNothingOutsideIsTouched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), SECRET);
    AtomicInteger asked = new AtomicInteger();
    HttpServer trap =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    trap.createContext("/", exchange -> asked.incrementAndGet());
    trap.start();
    try {
      Path odd = folder.resolve("odd");
      OddFiles files =
          new OddFiles(
              Path.of("../datasets/sample/documents"),
              MUTANTS,
              1,
              secret.toUri().toString(),
              "http://127.0.0.1:" + trap.getAddress().getPort());
      files.keepLight();
      files.write(odd);
      assertEquals(List.of(), files.judge(odd, take(odd)));
      assertEquals(0, asked.get(), "an address outside was asked");
    } finally {
      trap.stop(0);
    }
  }

  private Map<String, String> take(Path odd) {
    Map<String, String> outcomes = new TreeMap<>();
    OriginalStore store = new OriginalStore(folder.resolve("originals"));
    ExtractLimits limits = new ExtractLimits(1, 512, Duration.ofSeconds(60), 20_000_000);
    try (Extractor extractor = Extractor.open(limits, Vocabulary.load(VocabularyFolder.shipped()));
        Collector collector = Collector.of(List.of(odd), CollectLimits.DEFAULT, store.incoming())) {
      while (collector.hasNext()) {
        Found found = collector.next();
        outcomes.put(
            SourcePlace.shown(found.uri().toString()),
            outcome(found.result().then(store).then(extractor)));
      }
    }
    return outcomes;
  }

  private static String outcome(Result<Extracted> result) {
    return switch (result) {
      case Result.Failed<Extracted> failed -> failed.failure().reason().name();
      case Result.Done<Extracted> done -> {
        assertFalse(done.value().content().toString().contains(SECRET), "a secret was read");
        yield OddFile.READ;
      }
    };
  }
}
