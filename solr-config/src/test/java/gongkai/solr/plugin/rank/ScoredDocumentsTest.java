package gongkai.solr.plugin.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.plugin.RankedIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.junit.jupiter.api.Test;

/** Over five segments of two records each: 0 and 1, 2 and 3, up to 9. */
class ScoredDocumentsTest {
  private static final IndexSearcher SEARCHER =
      RankedIndex.ofTexts(Collections.nCopies(5, "事项")).searcher();

  private static final int[] DOCUMENTS = {1, 4, 5, 8};
  private static final float[] SCORES = {1f, 2f, 3f, 4f};

  @Test
  void eachIsFoundWithItsScore() throws IOException {
    List<String> found = new ArrayList<>();
    for (var each : SEARCHER.search(scored(), 10).scoreDocs) {
      found.add(each.doc + " " + each.score);
    }
    assertEquals(List.of("8 4.0", "5 3.0", "4 2.0", "1 1.0"), found);
    List<String> told = new ArrayList<>();
    scored().each((document, score) -> told.add(document + " " + score));
    assertEquals(List.of("1 1.0", "4 2.0", "5 3.0", "8 4.0"), told);
  }

  @Test
  void aScorerWalksThroughItsLeafAlone() throws IOException {
    Weight weight = scored().createWeight(SEARCHER, ScoreMode.COMPLETE, 10f);
    List<LeafReaderContext> leaves = SEARCHER.getIndexReader().leaves();
    assertEquals(5, leaves.size());
    assertNull(weight.scorer(leaves.get(1)), "nothing there");
    Scorer scorer = weight.scorer(leaves.get(2));
    DocIdSetIterator walk = scorer.iterator();
    assertEquals(2, walk.cost());
    assertEquals(-1, scorer.docID());
    assertEquals(0, walk.nextDoc());
    assertEquals(0, scorer.docID());
    assertEquals(20f, scorer.score());
    assertEquals(1, walk.nextDoc());
    assertEquals(1, walk.docID());
    assertEquals(30f, scorer.score());
    assertEquals(DocIdSetIterator.NO_MORE_DOCS, walk.nextDoc());
    assertEquals(DocIdSetIterator.NO_MORE_DOCS, scorer.docID());
    walk = weight.scorer(leaves.get(2)).iterator();
    assertEquals(1, walk.advance(1));
    walk = weight.scorer(leaves.get(0)).iterator();
    assertEquals(1, walk.advance(0));
    walk = weight.scorer(leaves.get(4)).iterator();
    assertEquals(0, walk.advance(0));
    assertEquals(DocIdSetIterator.NO_MORE_DOCS, walk.advance(1));
  }

  @Test
  void nothingIsKnownOfTheBestScoreAndNothingIsCached() throws IOException {
    Weight weight = scored().createWeight(SEARCHER, ScoreMode.COMPLETE, 1f);
    LeafReaderContext leaf = SEARCHER.getIndexReader().leaves().getFirst();
    assertEquals(Float.POSITIVE_INFINITY, weight.scorer(leaf).getMaxScore(1));
    assertFalse(weight.isCacheable(leaf));
  }

  @Test
  void anotherReaderIsRefused() {
    IndexSearcher other = RankedIndex.ofTexts(List.of("事项")).searcher();
    assertThrows(
        IllegalStateException.class, () -> scored().createWeight(other, ScoreMode.COMPLETE, 1f));
  }

  @Test
  void equalOnesAreEqual() {
    assertEquals(scored(), scored());
    assertEquals(scored().hashCode(), scored().hashCode());
    assertNotEquals(scored().hashCode(), of(new int[] {1, 4, 5, 9}, SCORES).hashCode());
    assertNotEquals(scored(), of(new int[] {1, 4, 5, 9}, SCORES));
    assertNotEquals(scored(), of(DOCUMENTS, new float[] {1f, 2f, 3f, 5f}));
    assertNotEquals(scored(), new MatchAllDocsQuery());
    IndexSearcher other = RankedIndex.ofTexts(List.of("事项")).searcher();
    assertNotEquals(scored(), new ScoredDocuments(other.getIndexReader(), DOCUMENTS, SCORES));
    assertEquals("given(4)", scored().toString());
  }

  @Test
  void visitorsSeeALeaf() {
    List<Object> seen = new ArrayList<>();
    ScoredDocuments scored = scored();
    scored.visit(
        new QueryVisitor() {
          @Override
          public void visitLeaf(org.apache.lucene.search.Query query) {
            seen.add(query);
          }
        });
    assertEquals(1, seen.size());
    assertTrue(seen.getFirst() == scored);
  }

  private static ScoredDocuments scored() {
    return of(DOCUMENTS, SCORES);
  }

  private static ScoredDocuments of(int[] documents, float[] scores) {
    return new ScoredDocuments(SEARCHER.getIndexReader(), documents, scores);
  }
}
