package gongkai.solr.plugin.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import gongkai.solr.field.Fields;
import gongkai.solr.plugin.RankedIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class FusedQueryTest {
  private static final IndexSearcher SEARCHER = RankedIndex.ofTexts(List.of("事项", "事项")).searcher();
  private static final IndexSearcher OTHER = RankedIndex.ofTexts(List.of("事项")).searcher();
  private static final Query DISCLOSURES =
      new TermQuery(new Term(Fields.NOUN.name(), "disclosure"));

  /** Ranks the first record, and counts how often it is asked. */
  private static final class First implements FusedQuery.Ranking {
    private int asked;

    @Override
    public List<Query> evidence() {
      return List.of();
    }

    @Override
    public FusedQuery.Proposed propose(IndexSearcher searcher) {
      return new FusedQuery.Proposed(List.of(), List.of());
    }

    @Override
    public ScoredDocuments of(IndexSearcher searcher) {
      asked++;
      return new ScoredDocuments(searcher.getIndexReader(), new int[] {0}, new float[] {1f});
    }

    @Override
    public String toString() {
      return "the first";
    }
  }

  @Test
  void whatOnlyMatchesComesBehindInTheOrderOfItsScores() throws IOException {
    FusedQuery fused = new FusedQuery(DISCLOSURES, new First());
    List<Integer> found = new ArrayList<>();
    for (var each : SEARCHER.search(fused, 10).scoreDocs) {
      found.add(each.doc);
    }
    assertEquals(List.of(0, 1, 3), found);
  }

  @Test
  void aReaderIsRankedOnce() throws IOException {
    First ranking = new First();
    FusedQuery fused = new FusedQuery(DISCLOSURES, ranking);
    Query first = fused.rewrite(SEARCHER);
    assertSame(first, fused.rewrite(SEARCHER));
    assertEquals(1, ranking.asked);
    assertNotSame(first, fused.rewrite(OTHER));
    assertEquals(2, ranking.asked);
  }

  @Test
  void equalQuestionsAreEqualQueries() {
    First ranking = new First();
    FusedQuery fused = new FusedQuery(DISCLOSURES, ranking);
    assertEquals(fused, new FusedQuery(DISCLOSURES, ranking));
    assertEquals(fused.hashCode(), new FusedQuery(DISCLOSURES, ranking).hashCode());
    assertNotEquals(fused, new FusedQuery(DISCLOSURES, new First()));
    assertNotEquals(fused, new FusedQuery(new MatchAllDocsQuery(), ranking));
    assertNotEquals(fused.hashCode(), new FusedQuery(new MatchAllDocsQuery(), ranking).hashCode());
    assertNotEquals(fused, DISCLOSURES);
    assertEquals("fused(noun:disclosure, the first)", fused.toString(""));
  }

  @Test
  void visitorsSeeALeaf() {
    List<Query> seen = new ArrayList<>();
    FusedQuery fused = new FusedQuery(DISCLOSURES, new First());
    fused.visit(
        new QueryVisitor() {
          @Override
          public void visitLeaf(Query query) {
            seen.add(query);
          }
        });
    assertEquals(Collections.singletonList(fused), seen);
  }
}
