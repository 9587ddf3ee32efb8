package gongkai.solr.plugin.rank;

import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;

/**
 * Ranks passages by words, by pairs of characters and by meaning together: each proposes its best,
 * and all that are proposed are scored by all.
 *
 * @param among what may be proposed
 */
public record PassageRanking(
    Query words, Query pairs, Optional<Meaning> meaning, Query among, Levels levels)
    implements FusedQuery.Ranking {
  /** The level of rules counts so much by its name. */
  public interface Levels {
    float weight(String level);
  }

  private interface Weighing {
    float of(String key);
  }

  @Override
  public ScoredDocuments of(IndexSearcher searcher) throws IOException {
    SortedSet<Integer> proposed = new TreeSet<>();
    propose(searcher, filtered(words), 0, proposed);
    propose(searcher, filtered(pairs), 0, proposed);
    if (meaning.isPresent()) {
      propose(
          searcher,
          new KnnFloatVectorQuery(
              Fields.VECTOR.name(), meaning.orElseThrow().vector(), Fusion.CANDIDATES, among),
          // Lucene's score of a dot product.
          (1 + Fusion.NEAREST_COSINE) / 2,
          proposed);
    }
    int[] documents = proposed.stream().mapToInt(Integer::intValue).toArray();
    return new ScoredDocuments(searcher.getIndexReader(), documents, scores(searcher, documents));
  }

  private Query filtered(Query query) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(among, Occur.FILTER).build();
  }

  private static void propose(
      IndexSearcher searcher, Query query, float least, SortedSet<Integer> proposed)
      throws IOException {
    for (ScoreDoc found : searcher.search(query, Fusion.CANDIDATES).scoreDocs) {
      if (found.score >= least) {
        proposed.add(found.doc);
      }
    }
  }

  private float[] scores(IndexSearcher searcher, int[] documents) throws IOException {
    Fusion fusion = Fusion.SHIPPED;
    float[] scores = new float[documents.length];
    // None is 0, so that what is proposed stands before what only matches.
    Arrays.fill(scores, 1f);
    add(scores, overBest(matched(searcher, words, documents)), fusion.words());
    add(scores, overBest(matched(searcher, pairs, documents)), fusion.pairs());
    add(scores, byKey(searcher, documents, Fields.LEVEL, levels::weight), fusion.weightOfRule());
    if (meaning.isPresent()) {
      add(scores, near(searcher, meaning.orElseThrow().vector(), documents), fusion.meaning());
    }
    float[] valid = byKey(searcher, documents, Fields.VALIDITY, Validities::weight);
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= valid[i] == 0 ? 1 : valid[i];
    }
    return scores;
  }

  private static void add(float[] sum, float[] part, float weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * part[i];
    }
  }

  private static float[] overBest(float[] scores) {
    float best = 0;
    for (float score : scores) {
      best = Math.max(best, score);
    }
    for (int i = 0; i < scores.length && best > 0; i++) {
      scores[i] /= best;
    }
    return scores;
  }

  private static float[] matched(IndexSearcher searcher, Query query, int[] documents)
      throws IOException {
    float[] scores = new float[documents.length];
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1f);
    Walk walk = new Walk(searcher.getIndexReader().leaves(), documents);
    while (walk.nextLeaf()) {
      Scorer scorer = weight.scorer(walk.leaf());
      for (int i = walk.from(); scorer != null && i < walk.to(); i++) {
        int document = documents[i] - walk.leaf().docBase;
        int at = scorer.docID();
        at = at < document ? scorer.iterator().advance(document) : at;
        if (at == document) {
          scores[i] = scorer.score();
        }
      }
    }
    return scores;
  }

  /** A row of a table has no vector, which says nothing against it: it counts as the mean. */
  private static float[] near(IndexSearcher searcher, float[] meaning, int[] documents)
      throws IOException {
    float[] cosines = new float[documents.length];
    Arrays.fill(cosines, Float.NaN);
    Walk walk = new Walk(searcher.getIndexReader().leaves(), documents);
    double sum = 0;
    int known = 0;
    while (walk.nextLeaf()) {
      FloatVectorValues vectors = walk.leaf().reader().getFloatVectorValues(Fields.VECTOR.name());
      for (int i = walk.from(); vectors != null && i < walk.to(); i++) {
        int document = documents[i] - walk.leaf().docBase;
        int at = vectors.docID();
        at = at < document ? vectors.advance(document) : at;
        if (at == document) {
          cosines[i] = Math.max(0, VectorUtil.dotProduct(meaning, vectors.vectorValue()));
          sum += cosines[i];
          known++;
        }
      }
    }
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = Float.isNaN(cosines[i]) ? (float) (sum / Math.max(1, known)) : cosines[i];
    }
    return cosines;
  }

  private static float[] byKey(
      IndexSearcher searcher, int[] documents, Field field, Weighing weight) throws IOException {
    float[] weights = new float[documents.length];
    Walk walk = new Walk(searcher.getIndexReader().leaves(), documents);
    while (walk.nextLeaf()) {
      SortedDocValues values = DocValues.getSorted(walk.leaf().reader(), field.name());
      for (int i = walk.from(); i < walk.to(); i++) {
        if (values.advanceExact(documents[i] - walk.leaf().docBase)) {
          weights[i] = weight.of(values.lookupOrd(values.ordValue()).utf8ToString());
        }
      }
    }
    return weights;
  }

  /** Through documents, leaf by leaf. */
  private static final class Walk {
    private final List<LeafReaderContext> leaves;
    private final int[] documents;
    private int leaf = -1;
    private int from;
    private int to;

    Walk(List<LeafReaderContext> leaves, int[] documents) {
      this.leaves = leaves;
      this.documents = documents;
    }

    boolean nextLeaf() {
      leaf++;
      if (leaf >= leaves.size()) {
        return false;
      }
      from = to;
      int end = leaf().docBase + leaf().reader().maxDoc();
      while (to < documents.length && documents[to] < end) {
        to++;
      }
      return true;
    }

    LeafReaderContext leaf() {
      return leaves.get(leaf);
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }
  }
}
