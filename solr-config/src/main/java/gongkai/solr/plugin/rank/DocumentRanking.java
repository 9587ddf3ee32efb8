package gongkai.solr.plugin.rank;

import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
  static final int MOST = 100;

  @Override
  public ScoredDocuments of(IndexSearcher searcher) throws IOException {
    Map<String, Float> passageScores = new HashMap<>();
    passages
        .of(searcher)
        .each(
            (number, score) ->
                passageScores.merge(
                    value(searcher, number, Fields.DOCUMENT).utf8ToString(), score, Math::max));
    Map<String, Float> named = new HashMap<>();
    ScoreDoc[] found = titled(searcher);
    for (int i = 0; i < Cut.at(found.length, MOST, at -> found[at].score); i++) {
      named.put(value(searcher, found[i].doc, Fields.ID).utf8ToString(), found[i].score);
    }
    Map<BytesRef, Float> byId = new HashMap<>();
    together(Proposals.best(passageScores), named)
        .forEach((id, score) -> byId.put(new BytesRef(id), score));
    return scored(searcher, numbers(searcher, byId));
  }

  private ScoreDoc[] titled(IndexSearcher searcher) throws IOException {
    return searcher.search(titles, MOST + 1).scoreDocs;
  }

  /** What each has of the best passage, and of the best title. */
  static Map<String, Float> together(Map<String, Float> byPassages, Map<String, Float> byTitles) {
    Map<String, Float> scores = new HashMap<>();
    add(scores, byPassages, 1f);
    add(scores, byTitles, Fusion.SHIPPED.title());
    scores.replaceAll((id, score) -> 1 + score);
    return scores;
  }

  /** Adds what each has of the best. */
  private static void add(Map<String, Float> scores, Map<String, Float> part, float weight) {
    float best = part.values().stream().max(Comparator.naturalOrder()).orElse(1f);
    part.forEach((id, score) -> scores.merge(id, weight * score / best, Float::sum));
  }

  /** Those of the records that there are here, by Lucene's numbers. */
  static SortedMap<Integer, Float> numbers(IndexSearcher searcher, Map<BytesRef, Float> byId)
      throws IOException {
    SortedMap<Integer, Float> numbers = new TreeMap<>();
    if (!byId.isEmpty()) {
      Query theirs = new TermInSetQuery(Fields.ID.name(), byId.keySet());
      for (ScoreDoc found : searcher.search(theirs, byId.size()).scoreDocs) {
        numbers.put(found.doc, byId.get(value(searcher, found.doc, Fields.ID)));
      }
    }
    return numbers;
  }

  static ScoredDocuments scored(IndexSearcher searcher, SortedMap<Integer, Float> scores) {
    int[] documents = scores.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] values = new float[documents.length];
    for (int i = 0; i < documents.length; i++) {
      values[i] = scores.get(documents[i]);
    }
    return new ScoredDocuments(searcher.getIndexReader(), documents, values);
  }

  @Override
  public List<Query> evidence() {
    List<Query> all = new ArrayList<>(passages.evidence());
    all.add(titles);
    return all;
  }

  @Override
  public FusedQuery.Proposed propose(IndexSearcher searcher) throws IOException {
    List<List<Object>> titlesFound = new ArrayList<>();
    for (ScoreDoc found : titled(searcher)) {
      titlesFound.add(List.of(value(searcher, found.doc, Fields.ID).utf8ToString(), found.score));
    }
    return new FusedQuery.Proposed(passages.propose(searcher).passages(), titlesFound);
  }

  static BytesRef value(IndexSearcher searcher, int number, Field field) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
    SortedDocValues values = DocValues.getSorted(leaf.reader(), field.name());
    return values.advanceExact(number - leaf.docBase)
        ? BytesRef.deepCopyOf(values.lookupOrd(values.ordValue()))
        : new BytesRef();
  }
}
