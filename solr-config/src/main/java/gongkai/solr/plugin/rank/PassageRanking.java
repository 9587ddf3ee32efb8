package gongkai.solr.plugin.rank;

import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
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
    SortedMap<Integer, Integer> proposed = proposed(searcher);
    int[] documents = proposed.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] scores = evidence(searcher, documents).scores(meaning.isPresent());
    return new ScoredDocuments(searcher.getIndexReader(), documents, scores);
  }

  /** Lucene's numbers, each with what it is proposed for. */
  private SortedMap<Integer, Integer> proposed(IndexSearcher searcher) throws IOException {
    SortedMap<Integer, Integer> proposed = new TreeMap<>();
    propose(searcher, filtered(words), 0, Proposals.Proposal.WORDS, proposed);
    propose(searcher, filtered(pairs), 0, Proposals.Proposal.PAIRS, proposed);
    if (meaning.isPresent()) {
      propose(
          searcher,
          new NearestQuery(
              Fields.VECTOR.name(), meaning.orElseThrow().vector(), Fusion.CANDIDATES + 1, among),
          // Lucene's score of a dot product.
          (1 + Fusion.NEAREST_COSINE) / 2,
          Proposals.Proposal.MEANING,
          proposed);
    }
    return proposed;
  }

  private Query filtered(Query query) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(among, Occur.FILTER).build();
  }

  private static void propose(
      IndexSearcher searcher,
      Query query,
      float least,
      int by,
      SortedMap<Integer, Integer> proposed)
      throws IOException {
    ScoreDoc[] found = searcher.search(query, Fusion.CANDIDATES + 1).scoreDocs;
    int end = Cut.at(found.length, Fusion.CANDIDATES, i -> found[i].score);
    for (int i = 0; i < end; i++) {
      if (found[i].score >= least) {
        proposed.merge(found[i].doc, by, (one, other) -> one | other);
      }
    }
  }

  private Evidence evidence(IndexSearcher searcher, int[] documents) throws IOException {
    float[] cosines = new float[documents.length];
    Arrays.fill(cosines, Float.NaN);
    if (meaning.isPresent()) {
      near(searcher, meaning.orElseThrow().vector(), documents, cosines);
    }
    return new Evidence(
        matched(searcher, words, documents),
        matched(searcher, pairs, documents),
        byKey(searcher, documents, Fields.LEVEL, levels::weight),
        cosines,
        byKey(searcher, documents, Fields.VALIDITY, Validities::weight));
  }

  @Override
  public List<Query> evidence() {
    return List.of(words, pairs);
  }

  @Override
  public FusedQuery.Proposed propose(IndexSearcher searcher) throws IOException {
    SortedMap<Integer, Integer> proposed = proposed(searcher);
    int[] documents = proposed.keySet().stream().mapToInt(Integer::intValue).toArray();
    Evidence evidence = evidence(searcher, documents);
    List<List<Object>> written = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      written.add(
          new Proposals.Proposal(
                  DocumentRanking.value(searcher, documents[i], Fields.ID).utf8ToString(),
                  DocumentRanking.value(searcher, documents[i], Fields.DOCUMENT).utf8ToString(),
                  proposed.get(documents[i]),
                  evidence.words()[i],
                  evidence.pairs()[i],
                  evidence.levels()[i],
                  evidence.cosines()[i],
                  evidence.valid()[i])
              .written());
    }
    return new FusedQuery.Proposed(written, List.of());
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

  /** Fills in the cosines of those that have a vector. */
  private static void near(
      IndexSearcher searcher, float[] meaning, int[] documents, float[] cosines)
      throws IOException {
    Walk walk = new Walk(searcher.getIndexReader().leaves(), documents);
    while (walk.nextLeaf()) {
      FloatVectorValues vectors = walk.leaf().reader().getFloatVectorValues(Fields.VECTOR.name());
      for (int i = walk.from(); vectors != null && i < walk.to(); i++) {
        int document = documents[i] - walk.leaf().docBase;
        int at = vectors.docID();
        at = at < document ? vectors.advance(document) : at;
        if (at == document) {
          cosines[i] = Math.max(0, VectorUtil.dotProduct(meaning, vectors.vectorValue()));
        }
      }
    }
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
