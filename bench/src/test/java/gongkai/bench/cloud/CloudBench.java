package gongkai.bench.cloud;

import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.indexer.Indexer;
import gongkai.indexer.Progress;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.connection.SolrSetup;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holding;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import gongkai.solr.search.Searcher;
import gongkai.solr.testing.cluster.ClusterMember;
import gongkai.solr.testing.cluster.SolrCluster;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Three Solr nodes and a ZooKeeper in processes of their own, 3 shards of 2 replicas: nodes are
 * killed while people read and a writer puts the sample's documents in again and again; then
 * ZooKeeper stands still for 20 seconds.
 */
public final class CloudBench {
  private static final Selection ALL = Selection.ALL.withWithdrawn();
  private static final List<String> QUESTIONS =
      List.of("公共租赁住房", "最低生活保障", "义务教育 招生", "清政发〔2021〕9号", "老旧小区改造");

  private final SolrCluster cluster;
  private final List<Holding> documents;

  private CloudBench(SolrCluster cluster, List<Holding> documents) {
    this.cluster = cluster;
    this.documents = documents;
  }

  /** {@code DOCUMENTS KILLS}: a folder of documents, and how often a node is killed. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("gongkai-cloud");
    List<Holding> documents = read(folder.resolve("data"), Path.of(arguments[0]));
    try (SolrCluster cluster = SolrCluster.start(folder.resolve("cluster"), 3)) {
      new CloudBench(cluster, documents).run(Integer.parseInt(arguments[1]));
    }
  }

  private static List<Holding> read(Path data, Path files) {
    try (Installation installation = Installation.open(InstallationOptions.at(data));
        Indexer indexer = installation.openIndexer()) {
      indexer.index(List.of(files), false, Progress.SILENT);
      Holdings holdings = installation.holdings();
      return holdings
          .disclosures(ALL)
          .map(each -> holdings.holding(each.id()).orElseThrow())
          .toList();
    }
  }

  /** What happened while something was done to the cluster. */
  private record Seen(int answers, List<String> failed, long slowestMillis, int puts) {}

  private void run(int kills) throws Exception {
    SolrPlace place = new SolrPlace.Cloud(List.of(cluster.address()));
    try (SolrSetup setup = SolrSetup.of(place, VocabularyFolder.shipped())) {
      System.out.println(setup.create(3, 2));
    }
    try (SolrConnection connection = SolrConnection.open(place);
        SolrConnection writing = SolrConnection.open(place)) {
      Holdings holdings = new Holdings(writing);
      holdings.put(documents);
      holdings.commit();
      Searcher searcher = new Searcher(connection, Vocabulary.load(VocabularyFolder.shipped()));
      int failed = 0;
      int answers = 0;
      int wrong = 0;
      for (int i = 0; i < kills; i++) {
        ClusterMember node = cluster.nodes().get(i % cluster.nodes().size());
        Seen seen = under(searcher, holdings, node::kill, 5000);
        int whole = whole(holdings);
        answers += seen.answers();
        failed += seen.failed().size();
        wrong += documents.size() - whole;
        System.out.printf(
            "kill %d: %d answers, %d failed %s, slowest %d ms, %d puts, %d of %d documents whole%n",
            i + 1,
            seen.answers(),
            seen.failed().size(),
            seen.failed().stream().findFirst().orElse(""),
            seen.slowestMillis(),
            seen.puts(),
            whole,
            documents.size());
        node.start();
        node.await();
        awaitWhole(place);
      }
      System.out.printf(
          "%d kills: %d answers, %d failed; %d documents lost or not whole%n",
          kills, answers, failed, wrong);
      Seen frozen = under(searcher, holdings, () -> cluster.zookeeper().freeze(), 20_000, false);
      cluster.zookeeper().thaw();
      System.out.printf(
          "ZooKeeper frozen for 20 s: %d answers, %d failed %s, slowest %d ms%n",
          frozen.answers(),
          frozen.failed().size(),
          frozen.failed().stream().findFirst().orElse(""),
          frozen.slowestMillis());
      Seen after = under(searcher, holdings, () -> {}, 20_000);
      System.out.printf(
          "20 s afterwards: %d answers, %d failed %s, slowest %d ms, %d puts%n",
          after.answers(),
          after.failed().size(),
          after.failed().stream().findFirst().orElse(""),
          after.slowestMillis(),
          after.puts());
    }
  }

  private Seen under(Searcher searcher, Holdings holdings, Runnable what, long millis)
      throws InterruptedException {
    return under(searcher, holdings, what, millis, true);
  }

  private Seen under(
      Searcher searcher, Holdings holdings, Runnable what, long millis, boolean writes)
      throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    List<String> failed = Collections.synchronizedList(new ArrayList<>());
    int[] counts = new int[2];
    long[] slowest = new long[1];
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!over.get()) {
                    long began = System.nanoTime();
                    try {
                      SearchAnswer answer =
                          searcher.search(
                              SearchRequest.of(QUESTIONS.get(counts[0] % QUESTIONS.size())));
                      if (answer.hits().isEmpty()) {
                        failed.add("no hits");
                      }
                    } catch (RuntimeException e) {
                      failed.add(e.toString());
                    }
                    slowest[0] = Math.max(slowest[0], System.nanoTime() - began);
                    counts[0]++;
                  }
                });
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (writes && !over.get()) {
                    try {
                      holdings.put(List.of(documents.get(counts[1] % documents.size())));
                      counts[1]++;
                    } catch (RuntimeException e) {
                      failed.add("put: " + e);
                    }
                  }
                });
    what.run();
    TimeUnit.MILLISECONDS.sleep(millis);
    over.set(true);
    reader.join();
    writer.join();
    if (writes) {
      holdings.commit();
    }
    return new Seen(counts[0], List.copyOf(failed), slowest[0] / 1_000_000, counts[1]);
  }

  /** How many documents are there as they were put in, none twice. */
  private int whole(Holdings holdings) {
    if (holdings.count(Noun.DISCLOSURE, ALL) != documents.size()) {
      return 0;
    }
    return (int)
        documents.stream()
            .filter(
                each -> holdings.holding(each.disclosure().id()).filter(each::equals).isPresent())
            .count();
  }

  private static void awaitWhole(SolrPlace place) throws InterruptedException {
    try (SolrSetup setup = SolrSetup.of(place, VocabularyFolder.shipped())) {
      while (!setup.wrong().isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(500);
      }
    }
  }
}
