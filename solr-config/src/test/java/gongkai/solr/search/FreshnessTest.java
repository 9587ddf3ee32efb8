package gongkai.solr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Property;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.holding.Holding;
import gongkai.solr.holding.Holdings;
import gongkai.solr.testing.SampleHoldings;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.VocabularyFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {
  private static final String SAYS = "本年度城乡居民养老保险缴费工作安排如下。";

  @TempDir Path data;

  @Test
  void ofWhatFitsEquallyTheNewestComesFirstAndABetterFitBeforeAll() {
    try (SolrConnection connection = SolrConnection.open(new SolrPlace.Embedded(data))) {
      Holdings holdings = new Holdings(connection);
      holdings.put(
          List.of(
              of("甲镇养老保险缴费工作通知", "2012-03-01"),
              of("乙镇养老保险缴费工作通知", "2023-03-01"),
              of("丙镇养老保险缴费工作通知", "2003-03-01"),
              of("丁镇养老保险工作通知", "2024-03-01")));
      holdings.commit();
      Searcher searcher = new Searcher(connection, Vocabulary.load(VocabularyFolder.shipped()));
      List<String> days =
          searcher.search(SearchRequest.of("养老保险缴费")).hits().stream()
              .map(hit -> hit.disclosure().value(Property.PUBLISHED))
              .toList();
      assertEquals(List.of("2023-03-01", "2012-03-01", "2003-03-01", "2024-03-01"), days);
    }
  }

  private static Holding of(String title, String published) {
    return SampleHoldings.titled(title)
        .with(Property.PUBLISHED, published)
        .says(SAYS + published)
        .build();
  }
}
