package gongkai.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Disclosure;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {
  private static final int DOCUMENTS = 6;

  @TempDir Path folder;

  @Test
  void searchSeesAWholeIndexAllTheTimeAndNothingIsLost() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    // The common pool of a small machine has one thread, which the questions would keep.
    try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
      try {
        rebuildUnderQuestions(hands, over);
      } finally {
        over.set(true);
      }
    }
  }

  private void rebuildUnderQuestions(ExecutorService hands, AtomicBoolean over) throws Exception {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    for (int i = 0; i < DOCUMENTS; i++) {
      write(documents.resolve("a" + i + ".txt"), i);
    }
    try (SolrConnection solr = SolrConnection.open(new SolrPlace.Embedded(folder));
        Indexer indexer =
            Indexer.open(
                IndexerConfig.of(folder.resolve("originals"), folder.resolve("state")),
                new Holdings(solr),
                Vocabulary.load(VocabularyFolder.shipped()))) {
      Holdings holdings = new Holdings(solr);
      indexer.index(List.of(documents), false, Progress.SILENT);
      List<Disclosure> before = holdings.disclosures(holdings.ids(Selection.ALL.withWithdrawn()));
      // What cannot be read any more is kept as it is held.
      Path lost = folder.resolve("originals/" + path(before.getFirst().original().hash()));
      Files.delete(lost);

      CompletableFuture<Long> asking =
          CompletableFuture.supplyAsync(
              () -> {
                long fewest = Long.MAX_VALUE;
                while (!over.get()) {
                  fewest =
                      Math.min(
                          fewest, holdings.count(Noun.DISCLOSURE, Selection.ALL.withWithdrawn()));
                }
                return fewest;
              },
              hands);
      CompletableFuture<RunReport> rebuilding =
          CompletableFuture.supplyAsync(() -> indexer.rebuild(solr, Progress.SILENT), hands);
      Path late = Files.createDirectory(folder.resolve("late"));
      write(late.resolve("b.txt"), DOCUMENTS);
      indexer.index(List.of(late), false, Progress.SILENT);
      assertEquals(DOCUMENTS, rebuilding.join().inputs() >= DOCUMENTS ? DOCUMENTS : -1);
      over.set(true);
      assertTrue(asking.join() >= DOCUMENTS, "never a half index");

      assertEquals(DOCUMENTS + 1, holdings.ids(Selection.ALL.withWithdrawn()).size());
      for (Disclosure each : before) {
        Disclosure after = holdings.disclosure(each.id()).orElseThrow();
        assertEquals(each.statements(), after.statements());
        assertEquals(each.relations(), after.relations());
        assertEquals(each.sources(), after.sources());
      }
      RunReport again = indexer.index(List.of(documents, late), false, Progress.SILENT);
      assertEquals(DOCUMENTS + 1, again.unchanged(), "the ledger came with it");
    }
  }

  private static String path(String hash) {
    return hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash;
  }

  private static void write(Path file, int number) throws Exception {
    Files.writeString(
        file,
        "示例区水务局关于第%d号泵站检修的通知\n各乡镇：\n为保障灌溉，决定检修第%d号泵站，请做好准备。\n示例区水务局\n2021年3月%d日\n"
            .formatted(number, number, number + 1));
  }
}
