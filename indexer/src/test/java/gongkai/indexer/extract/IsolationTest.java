package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.collect.CollectLimits;
import gongkai.indexer.collect.Collector;
import gongkai.indexer.collect.OriginalStore;
import gongkai.indexer.extract.worker.ExtractLimits;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Result;
import gongkai.testing.SharedFolder;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class IsolationTest {
  private static final byte[] SMALL = "一行字，没有问题。".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void aDocumentThatTakesTooLongCostsItselfOnly() {
    try (Workbench bench =
        Workbench.open(new ExtractLimits(1, 256, Duration.ofSeconds(3), 1_000_000))) {
      assertTrue(bench.content("a.txt", SMALL).text().startsWith("一行字"));
      // A table in a table in a table: slow for any reader, endless for none.
      String slow = "<div><b><i>字" + "<table><tr><td>".repeat(40) + "<a>字<p>".repeat(400_000);
      Result<Extracted> result = bench.take("slow.html", slow.getBytes(StandardCharsets.UTF_8));
      if (result instanceof Result.Failed<Extracted> failed) {
        assertTrue(
            List.of(Reason.TIMED_OUT, Reason.OUT_OF_MEMORY, Reason.TOO_MUCH_OUTPUT, Reason.CRASHED)
                .contains(failed.failure().reason()),
            failed.failure().toString());
      }
      assertTrue(bench.content("b.txt", SMALL).text().startsWith("一行字"));
    }
  }

  @Test
  void aDocumentThatNeedsTooMuchMemoryCostsItselfOnly() {
    try (Workbench bench =
        Workbench.open(new ExtractLimits(1, 48, Duration.ofSeconds(60), 100_000_000))) {
      byte[] big = new byte[60 << 20];
      java.util.Arrays.fill(big, (byte) 'x');
      assertEquals(Reason.OUT_OF_MEMORY, bench.failure("big.txt", big).reason());
      assertTrue(bench.content("b.txt", SMALL).text().startsWith("一行字"));
    }
  }

  @Test
  void bombsDoNotGoOff() throws IOException {
    try (Workbench bench =
        Workbench.open(new ExtractLimits(1, 256, Duration.ofSeconds(20), 1_000_000))) {
      String laughs =
          "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><d>&b;</d>";
      assertNotEquals(
          Reason.TIMED_OUT, bench.failure("laughs.docx", OfficeTest.docx(laughs, "")).reason());
      byte[] swollen = OfficeTest.docx("<w:p/>".repeat(8_000_000) + text("完"), "");
      assertTrue(swollen.length < 1 << 20);
      bench.take("swollen.docx", swollen);
      Content cut =
          bench.content("long.docx", OfficeTest.docx(text("长".repeat(1000)).repeat(2000), ""));
      assertEquals(List.of("truncated"), cut.marks());
      assertTrue(cut.text().length() <= 1_000_000);
      assertTrue(bench.content("b.txt", SMALL).text().startsWith("一行字"));
    }
  }

  @Test
  void noProcessIsLeftWhenItIsClosed() {
    List<ProcessHandle> workers;
    try (Workbench bench = Workbench.open()) {
      bench.content("a.txt", SMALL);
      workers = bench.extractor().processes();
      assertEquals(1, workers.size());
    }
    assertEquals(List.of(), workers.stream().filter(ProcessHandle::isAlive).toList());
  }

  @Test
  void everyOddFileHasAResult() throws IOException {
    Path odd = SharedFolder.path("samples/odd-files");
    OriginalStore store = new OriginalStore(folder.resolve("originals"));
    TreeMap<String, Integer> totals = new TreeMap<>();
    try (Extractor extractor =
            Extractor.open(Workbench.LIMITS, Vocabulary.load(VocabularyFolder.shipped()));
        Collector collector = Collector.of(List.of(odd), CollectLimits.DEFAULT, store.incoming())) {
      while (collector.hasNext()) {
        switch (collector.next().result().then(store).then(extractor)) {
          case Result.Done<Extracted> done -> {
            Grids.assertWhole(done.value().content());
            totals.merge("read", 1, Integer::sum);
          }
          case Result.Failed<Extracted> failed ->
              totals.merge(failed.failure().reason().name(), 1, Integer::sum);
        }
      }
    }
    assertTrue(
        totals.values().stream().mapToInt(Integer::intValue).sum() >= 135, totals.toString());
  }

  private static String text(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }
}
