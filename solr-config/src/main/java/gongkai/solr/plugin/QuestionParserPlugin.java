package gongkai.solr.plugin;

import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.search.QParser;
import org.apache.solr.search.QParserPlugin;
import org.apache.solr.search.QueryUtils;
import org.apache.solr.search.SolrIndexSearcher;
import org.apache.solr.search.SyntaxError;

/** {@code {!gongkai v=$question}}: builds the query of a {@link Question}. */
public final class QuestionParserPlugin extends QParserPlugin implements ResourceLoaderAware {
  private static final Query DISCLOSURES = noun(Noun.DISCLOSURE);
  private static final Query PASSAGES = noun(Noun.PASSAGE);

  /** The best of what was replaced; whoever reads further has seen what holds. */
  private static final int MOST_REPLACED = 50;

  private Optional<QuestionQuery.Wording> wording = Optional.empty();

  @Override
  public void inform(ResourceLoader configuration) {
    wording = Optional.of(QuestionQuery.Wording.of(IndexVocabulary.load(configuration)));
  }

  @Override
  public QParser createParser(
      String text, SolrParams localParams, SolrParams params, SolrQueryRequest request) {
    return new QParser(text, localParams, params, request) {
      @Override
      public Query parse() {
        try {
          return new QuestionQuery(req.getSchema(), new Held(req), wording.orElseThrow())
              .of(Question.fromJson(qstr));
        } catch (IllegalArgumentException e) {
          throw new SolrException(SolrException.ErrorCode.BAD_REQUEST, e.getMessage(), e);
        }
      }
    };
  }

  private static Query noun(Noun noun) {
    return new TermQuery(new Term(Fields.NOUN.name(), noun.wire()));
  }

  /** The records as the request sees them. */
  private record Held(SolrQueryRequest request) implements QuestionQuery.Index {
    private SolrIndexSearcher searcher() {
      return request.getSearcher();
    }

    @Override
    public Optional<Meaning> meaning() {
      return Optional.ofNullable(request.getParams().get(Question.MEANING)).map(Meaning::read);
    }

    @Override
    public Query among() {
      return filters(UnaryOperator.identity());
    }

    @Override
    public Query passages() {
      return filters(filter -> filter.equals(DISCLOSURES) ? PASSAGES : filter);
    }

    private Query filters(UnaryOperator<Query> each) {
      try {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Query filter : QueryUtils.parseFilterQueries(request)) {
          all.add(each.apply(filter), Occur.FILTER);
        }
        return all.build();
      } catch (SyntaxError e) {
        throw new SolrException(SolrException.ErrorCode.BAD_REQUEST, e);
      }
    }

    @Override
    public int having(Term term) {
      try {
        return searcher().getIndexReader().docFreq(term);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int having(Field field) {
      try {
        return searcher().getIndexReader().getDocCount(field.name());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Query successors(Query found) {
      try {
        BooleanQuery.Builder successors = new BooleanQuery.Builder();
        for (ScoreDoc replaced : searcher().search(found, MOST_REPLACED).scoreDocs) {
          for (String id : successorsOf(replaced.doc)) {
            Query successor = new TermQuery(new Term(Fields.ID.name(), id));
            successors.add(
                new BoostQuery(new ConstantScoreQuery(successor), replaced.score), Occur.SHOULD);
          }
        }
        return successors.build();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private List<String> successorsOf(int document) throws IOException {
      List<LeafReaderContext> leaves = searcher().getIndexReader().leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      SortedSetDocValues values =
          DocValues.getSortedSet(leaf.reader(), Fields.SUPERSEDED_BY.name());
      List<String> ids = new ArrayList<>();
      if (values.advanceExact(document - leaf.docBase)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          ids.add(values.lookupOrd(values.nextOrd()).utf8ToString());
        }
      }
      return ids;
    }
  }
}
