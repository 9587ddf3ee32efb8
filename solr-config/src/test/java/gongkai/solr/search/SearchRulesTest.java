package gongkai.solr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Disclosure;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.RankingCorpus;
import gongkai.solr.holding.RankingCorpus.Sample;
import gongkai.solr.search.SearchAnswer.DocumentHit;
import gongkai.solr.testing.SharedSolr;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer of searches.csv, over the county of documents.csv, and its kin. */
@ExtendWith(SharedSolr.Embedded.class)
class SearchRulesTest {
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Map<String, Sample> SAMPLES = new HashMap<>();

  private static SolrConnection connection;
  private static Searcher searcher;

  @BeforeAll
  static void index(SolrConnection shared) {
    connection = shared;
    Holdings holdings = new Holdings(connection);
    List<Sample> county = RankingCorpus.group("county");
    holdings.put(county.stream().map(Sample::holding).toList());
    holdings.commit();
    for (Sample sample : county) {
      NAMES.put(sample.id(), sample.name());
      SAMPLES.put(sample.name(), sample);
    }
    searcher = new Searcher(connection, Vocabulary.load(VocabularyFolder.shipped()));
  }

  static List<Arguments> searches() {
    return RankingCorpus.rows("searches.csv").stream()
        .map(row -> Arguments.of(row.get("pins"), row.get("asked"), row))
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("searches")
  void answers(String pins, String asked, CSVRecord row) {
    SearchAnswer answer = searcher.search(SearchRequest.of(asked));
    String order =
        answer.hits().stream()
            .map(hit -> NAMES.get(hit.disclosure().id()))
            .collect(Collectors.joining(" > "));
    assertEquals(
        List.of(row.get("meant"), row.get("said"), row.get("order")),
        List.of(answer.didYouMean(), answer.interpretedAs(), order),
        pins);
  }

  @Test
  void aDocumentShowsThreePlaces() {
    SearchAnswer answer = searcher.search(SearchRequest.of("防汛抗旱"));
    DocumentHit hit =
        answer.hits().stream()
            .filter(each -> NAMES.get(each.disclosure().id()).equals("C1"))
            .map(DocumentHit.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(3, hit.snippets().size());
  }

  @Test
  void alikeIsWhatSharesAFifthOfTheMostAlike() {
    assertEquals("L2 > L3", alike("L1", Set.of(), 9));
    assertEquals("L2", alike("L1", Set.of(), 1));
    assertEquals("L3", alike("L1", Set.of(id("L2")), 9));
  }

  @Test
  void aSeriesIsOneYearOfOneOfficeNearestFirst() {
    assertEquals("C1 > C3", ofSeries("C2", Set.of(), 9));
    assertEquals("C2 > C3", ofSeries("C1", Set.of(), 9));
    assertEquals("C2 > C1", ofSeries("C3", Set.of(), 9));
    assertEquals("C2", ofSeries("C1", Set.of(), 1));
    assertEquals("C3", ofSeries("C1", Set.of(id("C2")), 9));
    assertEquals("", ofSeries("D1", Set.of(), 9));
  }

  private static String alike(String name, Set<String> but, int most) {
    Sample sample = SAMPLES.get(name);
    return names(searcher.alike(sample.holding().disclosure(), sample.holding().text(), but, most));
  }

  private static String ofSeries(String name, Set<String> but, int most) {
    return names(searcher.ofSeries(SAMPLES.get(name).holding().disclosure(), but, most));
  }

  private static String id(String name) {
    return SAMPLES.get(name).id();
  }

  private static String names(List<Disclosure> disclosures) {
    return disclosures.stream()
        .map(each -> NAMES.get(each.id()))
        .collect(Collectors.joining(" > "));
  }
}
