package gongkai.solr.plugin.rank;

import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Ranks documents by their best passages, and by what their titles have of the question. What the
 * text as a whole has of its words says less: a long one has some of any (docs/quality.md).
 *
 * @param titles where a title has a name of what is asked for
 */
public record DocumentRanking(PassageRanking passages, Query titles) implements FusedQuery.Ranking {
  /** Whoever reads on after so many has another question. */
  private static final int MOST = 100;

  private record Passage(int number, float score) {}

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
    List<Passage> best = new ArrayList<>();
    passages.of(searcher).each((number, score) -> best.add(new Passage(number, score)));
    best.sort(Comparator.comparingDouble((Passage passage) -> -passage.score()));
    Map<BytesRef, Float> byId = new LinkedHashMap<>();
    for (Passage passage : best) {
      if (byId.size() == MOST) {
        break;
      }
      byId.putIfAbsent(value(searcher, passage.number(), Fields.DOCUMENT), passage.score());
    }
    Map<Integer, Float> documents = new LinkedHashMap<>();
    Query theirs = new TermInSetQuery(Fields.ID.name(), byId.keySet());
    for (ScoreDoc found : searcher.search(theirs, MOST).scoreDocs) {
      documents.put(found.doc, byId.get(value(searcher, found.doc, Fields.ID)));
    }
    return documents;
  }

  private static BytesRef value(IndexSearcher searcher, int number, Field field)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
    SortedDocValues values = DocValues.getSorted(leaf.reader(), field.name());
    return values.advanceExact(number - leaf.docBase)
        ? BytesRef.deepCopyOf(values.lookupOrd(values.ordValue()))
        : new BytesRef();
  }
}
