package gongkai.solr.plugin;

import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.plugin.rank.Meaning;
import gongkai.solr.plugin.rank.Replaced;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * The records of a searcher, as one request sees them.
 *
 * @param filters of the request; asked for only where they matter
 */
record HeldRecords(
    IndexSearcher searcher,
    Optional<Meaning> meaning,
    Supplier<List<Query>> filters,
    HeldTerms terms)
    implements QuestionQuery.Index {
  private static final Query DISCLOSURES = noun(Noun.DISCLOSURE);
  private static final Query PASSAGES = noun(Noun.PASSAGE);

  HeldRecords(IndexSearcher searcher, Optional<Meaning> meaning, Supplier<List<Query>> filters) {
    this(searcher, meaning, filters, new HeldTerms(searcher));
  }

  private static Query noun(Noun noun) {
    return new TermQuery(new Term(Fields.NOUN.name(), noun.wire()));
  }

  @Override
  public Query among() {
    return all(UnaryOperator.identity());
  }

  @Override
  public Query passages() {
    return all(filter -> filter.equals(DISCLOSURES) ? PASSAGES : filter);
  }

  private Query all(UnaryOperator<Query> each) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    filters.get().forEach(filter -> all.add(each.apply(filter), Occur.FILTER));
    return all.build();
  }

  @Override
  public int having(Term term) {
    return terms.having(term);
  }

  @Override
  public Query of(Term term) {
    return terms.of(term);
  }

  @Override
  public int having(Field field) {
    try {
      return searcher.getIndexReader().getDocCount(field.name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Query successors(Query found) {
    try {
      return successors(Replaced.successors(replacedBy(found)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documents of these ids, with these scores. */
  static Query successors(SortedMap<String, Float> scores) {
    BooleanQuery.Builder successors = new BooleanQuery.Builder();
    scores.forEach(
        (id, score) -> {
          Query successor = new TermQuery(new Term(Fields.ID.name(), id));
          successors.add(new BoostQuery(new ConstantScoreQuery(successor), score), Occur.SHOULD);
        });
    return successors.build();
  }

  /** The best of what was found, one more than {@link Replaced#MOST} if there are so many. */
  List<Replaced> replacedBy(Query found) throws IOException {
    List<Replaced> replaced = new ArrayList<>();
    for (ScoreDoc each : searcher.search(found, Replaced.MOST + 1).scoreDocs) {
      replaced.add(new Replaced(each.score, successorsOf(each.doc)));
    }
    return replaced;
  }

  private List<String> successorsOf(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.SUPERSEDED_BY.name());
    List<String> ids = new ArrayList<>();
    if (values.advanceExact(document - leaf.docBase)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        ids.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return ids;
  }
}
