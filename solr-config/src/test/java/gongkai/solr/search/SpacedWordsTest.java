package gongkai.solr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.holding.Holdings;
import gongkai.solr.search.SearchRequest.Unit;
import gongkai.solr.testing.SampleHoldings;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpacedWordsTest {
  @TempDir Path data;

  @Test
  void wordsWithBlanksBetweenTheirLettersAreFoundAndStayAsTheyAre() {
    try (SolrConnection connection = SolrConnection.open(new SolrPlace.Embedded(data))) {
      Holdings holdings = new Holdings(connection);
      holdings.put(
          List.of(
              SampleHoldings.titled("甲镇的一份文件").says("核 桃 种 植 补 贴 每亩六百元。").build(),
              SampleHoldings.titled("乙镇的一份文件").says("种桃者另行申请核实。").build()));
      holdings.commit();
      Searcher searcher = new Searcher(connection, Vocabulary.load(VocabularyFolder.shipped()));
      for (String query : List.of("核桃种植补贴", "\"核桃种植\"")) {
        List<String> titles =
            searcher.search(SearchRequest.of(query)).hits().stream()
                .map(hit -> hit.disclosure().title())
                .toList();
        assertEquals("甲镇的一份文件", titles.getFirst(), query);
      }
      SearchAnswer passages = searcher.search(SearchRequest.of("核桃种植补贴").withUnit(Unit.PASSAGE));
      assertEquals("甲镇的一份文件", passages.hits().getFirst().disclosure().title());
    }
  }
}
