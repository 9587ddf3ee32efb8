package gongkai.solr.plugin;

import gongkai.solr.field.Fields;
import gongkai.solr.plugin.PassageRanking.Ranked;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Ranks documents by their best passages, and by what their titles have of the question. What the
 * text as a whole has of its words says less: a long one has some of any (docs/quality.md).
 *
 * @param titles where a title has a name of what is asked for
 */
record DocumentRanking(PassageRanking passages, Query titles, Numbers numbers)
    implements FusedQuery.Ranking {
  /** Whoever reads on after so many has another question. */
  private static final int MOST = 100;

  /** Which record has an id. */
  interface Numbers {
    /** Lucene's number; -1 for none. */
    int of(BytesRef id) throws IOException;
  }

  @Override
  public ScoredDocuments of(IndexSearcher searcher) throws IOException {
    SortedMap<Integer, Float> scores = new TreeMap<>();
    add(scores, byBestPassage(searcher), 1f);
    Map<Integer, Float> named = new LinkedHashMap<>();
    for (ScoreDoc found : searcher.search(titles, MOST).scoreDocs) {
      named.put(found.doc, found.score);
    }
    add(scores, named, Fusion.SHIPPED.title());
    int[] documents = scores.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] values = new float[documents.length];
    for (int i = 0; i < documents.length; i++) {
      values[i] = 1 + scores.get(documents[i]);
    }
    return new ScoredDocuments(searcher.getIndexReader(), documents, values);
  }

  /** Adds what each has of the best. */
  private static void add(
      SortedMap<Integer, Float> scores, Map<Integer, Float> part, float weight) {
    float best = part.values().stream().max(Comparator.naturalOrder()).orElse(1f);
    part.forEach((document, score) -> scores.merge(document, weight * score / best, Float::sum));
  }

  private Map<Integer, Float> byBestPassage(IndexSearcher searcher) throws IOException {
    Ranked ranked = passages.of(searcher);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Map<BytesRef, Float> best = new LinkedHashMap<>();
    for (int i : bestFirst(ranked.scores())) {
      if (best.size() == MOST) {
        break;
      }
      best.putIfAbsent(document(leaves, ranked.documents()[i]), ranked.scores()[i]);
    }
    Map<Integer, Float> documents = new LinkedHashMap<>();
    for (Map.Entry<BytesRef, Float> each : best.entrySet()) {
      int number = numbers.of(each.getKey());
      if (number >= 0) {
        documents.put(number, each.getValue());
      }
    }
    return documents;
  }

  private static int[] bestFirst(float[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static BytesRef document(List<LeafReaderContext> leaves, int passage) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage, leaves));
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.DOCUMENT.name());
    return ids.advanceExact(passage - leaf.docBase)
        ? BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()))
        : new BytesRef();
  }
}
