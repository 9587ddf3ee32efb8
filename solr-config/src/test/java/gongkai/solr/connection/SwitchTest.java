package gongkai.solr.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.index.IndexQuery;
import gongkai.solr.index.SolrIndex;
import gongkai.solr.plugin.Question;
import gongkai.solr.testing.SampleHoldings;
import gongkai.solr.testing.SolrNode;
import gongkai.vocabulary.table.VocabularyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchTest {
  @TempDir Path folder;

  private static long count(SolrConnection connection) {
    return new Holdings(connection).count(Noun.DISCLOSURE, Selection.ALL.withWithdrawn());
  }

  private static int fill(SolrConnection connection) {
    Holdings holdings = new Holdings(connection);
    holdings.put(SampleHoldings.district());
    holdings.commit();
    return SampleHoldings.district().size();
  }

  private List<String> cores() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("solr"))) {
      return files
          .filter(path -> Files.exists(path.resolve("core.properties")))
          .map(path -> path.getFileName().toString())
          .toList();
    }
  }

  @Test
  void searchAnswersWholeWhileTheIndexIsSwitched() throws Exception {
    try (SolrConnection connection = SolrConnection.open(new SolrPlace.Embedded(folder))) {
      switchesUnderQuestions(connection);
      switchesUnderQuestions(connection);
    }
    assertEquals(1, cores().size(), cores().toString());
    try (SolrConnection connection = SolrConnection.open(new SolrPlace.Embedded(folder))) {
      assertEquals(SampleHoldings.district().size(), count(connection));
      assertFalse(connection.isOutdated());
    }
  }

  @Test
  void soItDoesOverHttp() throws Exception {
    new ConfigSet(VocabularyFolder.shipped()).writeTo(folder.resolve("gongkai"));
    new ConfigSet(VocabularyFolder.shipped()).writeConf(folder.resolve("configsets/gongkai/conf"));
    try (SolrNode node = SolrNode.start(folder);
        SolrConnection connection = SolrConnection.open(new SolrPlace.Http(node.base()))) {
      switchesUnderQuestions(connection);
    }
  }

  private static void switchesUnderQuestions(SolrConnection connection)
      throws InterruptedException {
    int all = fill(connection);
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch asks = new CountDownLatch(1);
    CompletableFuture<Void> asking =
        CompletableFuture.runAsync(
            () -> {
              try {
                do {
                  assertEquals(all, count(connection));
                  asks.countDown();
                } while (!over.get());
              } finally {
                // One that failed ends the wait too.
                asks.countDown();
              }
            });
    try {
      asks.await();
      for (int i = 0; i < 3; i++) {
        SolrConnection beside = connection.beside();
        assertEquals(0, count(beside));
        fill(beside);
        connection.switchOver();
      }
    } finally {
      over.set(true);
    }
    asking.join();
    assertEquals(all, count(connection));
  }

  @Test
  void anAbandonedIndexIsClearedAwayAndTheOldOneStays() throws Exception {
    int all;
    try (SolrConnection connection = SolrConnection.open(new SolrPlace.Embedded(folder))) {
      all = fill(connection);
      new Holdings(connection.beside()).put(SampleHoldings.district().subList(0, 1));
      assertEquals(2, cores().size());
    }
    try (SolrConnection connection = SolrConnection.open(new SolrPlace.Embedded(folder))) {
      assertEquals(all, count(connection));
      assertEquals(1, cores().size());
    }
  }

  @Test
  void onceDecidedTheNewIndexStaysWhateverHappens() throws Exception {
    try (SolrConnection connection = SolrConnection.open(new SolrPlace.Embedded(folder))) {
      fill(connection);
      Holdings beside = new Holdings(connection.beside());
      beside.put(SampleHoldings.district().subList(0, 1));
      beside.commit();
      new CoreFolders(folder.resolve("solr"), new ConfigSet(VocabularyFolder.shipped()))
          .decide(SolrConnection.BESIDE);
    }
    try (SolrConnection connection = SolrConnection.open(new SolrPlace.Embedded(folder))) {
      assertEquals(1, count(connection));
      assertEquals(List.of("gongkai-1"), cores());
    }
  }

  @Test
  void anIndexOfAnotherSchemaGoesOnUnderIt() throws Exception {
    try (SolrConnection connection = SolrConnection.open(new SolrPlace.Embedded(folder))) {
      fill(connection);
    }
    Path solr = folder.resolve("solr");
    Path old = solr.resolve("configsets/gongkai-old");
    Files.move(
        solr.resolve("configsets").resolve(new ConfigSet(VocabularyFolder.shipped()).name()), old);
    Path properties = solr.resolve("gongkai/core.properties");
    Files.writeString(
        properties,
        Files.readString(properties)
            .replace(new ConfigSet(VocabularyFolder.shipped()).name(), "gongkai-old"));
    Path schema = old.resolve("conf/schema.xml");
    Files.writeString(
        schema, Files.readString(schema).replaceFirst("<field name=\"site\"[^>]*>", ""));
    try (SolrConnection connection = SolrConnection.open(new SolrPlace.Embedded(folder))) {
      assertTrue(connection.isOutdated());
      assertEquals(SampleHoldings.district().size(), count(connection));
      IndexQuery ofField = IndexQuery.of(Noun.DISCLOSURE, Question.nothing());
      assertEquals(
          0,
          new SolrIndex(connection).count(ofField.having(Fields.SITE, List.of("无此网站"))),
          "what the earlier schema lacks can be asked for");
      fill(connection.beside());
      connection.switchOver();
      assertFalse(connection.isOutdated());
    }
  }
}
