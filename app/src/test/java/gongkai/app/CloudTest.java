package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Disclosure;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.connection.SolrSetup;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holding;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.search.SearchRequest;
import gongkai.solr.search.SearchRequest.Unit;
import gongkai.solr.search.Searcher;
import gongkai.solr.testing.cluster.ClusterMember;
import gongkai.solr.testing.cluster.SolrCluster;
import gongkai.solr.vector.Semantics;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A SolrCloud of two shards, two replicas each, in processes of its own, beside an embedded index
 * of the same documents, which were put in in another order: both answer alike.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("cloud")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CloudTest {
  private static final Selection ALL = Selection.ALL.withWithdrawn();

  @TempDir private static Path folder;

  private static SolrCluster cluster;
  private static SolrConnection cloud;
  private static SolrConnection embedded;
  private static Semantics semantics;
  private static Searcher overCloud;
  private static Searcher overEmbedded;
  private static List<Holding> holdings;

  @BeforeAll
  static void fill() throws Exception {
    Holdings sample = SampleService.get().installation().holdings();
    cluster = SolrCluster.start(folder.resolve("cluster"), 2);
    SolrPlace place = new SolrPlace.Cloud(List.of(cluster.address()));
    try (SolrSetup setup = SolrSetup.of(place, VocabularyFolder.shipped())) {
      setup.create(2, 2);
      assertEquals(List.of(), setup.wrong());
    }
    semantics = Semantics.load(folder.resolve("vectors"));
    cloud = SolrConnection.open(place);
    embedded = SolrConnection.open(new SolrPlace.Embedded(folder.resolve("embedded")));
    holdings =
        sample
            .disclosures(ALL)
            .map(disclosure -> sample.holding(disclosure.id()).orElseThrow())
            .toList();
    put(embedded, holdings);
    List<Holding> backwards = new ArrayList<>(holdings);
    Collections.reverse(backwards);
    put(cloud, backwards);
    Vocabulary vocabulary = Vocabulary.load(VocabularyFolder.shipped());
    overCloud = new Searcher(cloud, vocabulary, semantics.questions());
    overEmbedded = new Searcher(embedded, vocabulary, semantics.questions());
  }

  private static void put(SolrConnection connection, List<Holding> documents) {
    Holdings into = new Holdings(connection, semantics.passages());
    into.put(documents);
    into.commit();
  }

  @AfterAll
  static void end() {
    if (cloud != null) {
      cloud.close();
    }
    if (embedded != null) {
      embedded.close();
    }
    if (semantics != null) {
      semantics.close();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  @Order(1)
  void itAnswersAsOneIndexDoes() throws Exception {
    List<String> differing = new ArrayList<>();
    List<SearchRequest> questions = SameAnswers.questions();
    assertTrue(questions.size() >= 150, questions.size() + " questions");
    int semantic = 0;
    for (SearchRequest question : questions) {
      String one = SameAnswers.told(overEmbedded.search(question));
      String many = SameAnswers.told(overCloud.search(question));
      semantic += one.contains("semantic true") ? 1 : 0;
      if (!one.equals(many)) {
        differing.add("%s%n- %s%n+ %s".formatted(question, one, many));
        // The border of the candidates by meaning may fall between two that are as good.
        assertEquals(Unit.PASSAGE, question.unit(), differing.getLast());
        assertTrue(one.contains("semantic true"), differing.getLast());
      }
    }
    assertTrue(semantic >= 30, semantic + " by meaning");
    assertTrue(questions.size() - differing.size() >= 150, () -> String.join("\n", differing));
  }

  @Test
  @Order(2)
  void aWalkMeetsEachHitOnce() {
    for (String query : List.of("公共租赁住房", "最低生活保障怎么申请", "办法")) {
      for (Unit unit : Unit.values()) {
        SearchRequest request = SearchRequest.of(query).withUnit(unit);
        List<String> walked = SameAnswers.walk(overCloud, request);
        assertFalse(walked.isEmpty(), query);
        assertEquals(walked.size(), Set.copyOf(walked).size(), query);
        // Far behind, sums of the same scores in another order may differ in their last digit.
        assertEquals(
            Set.copyOf(SameAnswers.walk(overEmbedded, request)), Set.copyOf(walked), query);
        assertEquals(walked, SameAnswers.walk(overCloud, request), query);
      }
    }
  }

  @Test
  @Order(3)
  void documentsAreReadAndFoundToBeAlikeAsThere() {
    Holdings there = new Holdings(cloud);
    assertEquals(holdings.size(), there.count(Noun.DISCLOSURE, ALL));
    for (Holding holding : holdings.subList(0, 12)) {
      Disclosure disclosure = holding.disclosure();
      assertEquals(holding, there.holding(disclosure.id()).orElseThrow());
      assertEquals(
          ids(overEmbedded.alike(disclosure, holding.text(), Set.of(), 5)),
          ids(overCloud.alike(disclosure, holding.text(), Set.of(), 5)));
    }
    assertTrue(there.holding("0000000000ffffffffff").isEmpty());
  }

  private static List<String> ids(List<Disclosure> disclosures) {
    return disclosures.stream().map(Disclosure::id).toList();
  }

  @Test
  @Order(4)
  void anotherIndexTakesItsPlaceBehindTheAlias() {
    try (SolrConnection connection =
        SolrConnection.open(new SolrPlace.Cloud(List.of(cluster.address())))) {
      SolrConnection beside = connection.beside();
      Holdings into = new Holdings(beside);
      assertEquals(0, into.count(Noun.DISCLOSURE, ALL));
      put(beside, holdings.subList(0, 3));
      assertEquals(holdings.size(), new Holdings(cloud).count(Noun.DISCLOSURE, ALL));
      connection.dropBeside();
    }
    assertEquals(holdings.size(), new Holdings(cloud).count(Noun.DISCLOSURE, ALL));
  }

  @Test
  @Order(5)
  void aNodeThatLeadsIsKilledAndNobodyNotices() throws Exception {
    ClusterMember killed = cluster.nodes().getFirst();
    SearchRequest question = SearchRequest.of("公共租赁住房");
    String before = SameAnswers.told(overCloud.search(question));
    Holdings into = new Holdings(cloud, semantics.passages());
    killed.kill();
    // Every other document is taken out and put in again while a leader is elected.
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < holdings.size(); i += 2) {
      into.put(List.of(holdings.get(i)));
      answers.add(SameAnswers.told(overCloud.search(question)));
    }
    into.commit();
    assertEquals(Set.of(before), Set.copyOf(answers));
    assertEquals(holdings.size(), into.count(Noun.DISCLOSURE, ALL));
    for (Holding holding : holdings) {
      assertEquals(holding, into.holding(holding.disclosure().id()).orElseThrow());
    }
    killed.start();
    killed.await();
  }
}
