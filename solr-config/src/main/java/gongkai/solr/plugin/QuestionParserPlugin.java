package gongkai.solr.plugin;

import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.plugin.rank.Meaning;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.ShardParams;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.search.QParser;
import org.apache.solr.search.QParserPlugin;
import org.apache.solr.search.QueryUtils;
import org.apache.solr.search.SyntaxError;

/** {@code {!gongkai v=$question}}: builds the query of a {@link Question}. */
public final class QuestionParserPlugin extends QParserPlugin implements ResourceLoaderAware {
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
          if (!req.getParams().getBool(ShardParams.IS_SHARD, false)) {
            return query(qstr, req, records(req));
          }
          ShardRecords shard = new ShardRecords(records(req), req.getParams());
          // What is quoted of documents is chosen after the hits, by the same words.
          Query quoted =
              new WordQuery(new Terms(req.getSchema()), shard).snippet(Question.fromJson(qstr));
          return shard.counted(query(qstr, req, shard), quoted);
        } catch (IllegalArgumentException e) {
          throw new SolrException(SolrException.ErrorCode.BAD_REQUEST, e.getMessage(), e);
        }
      }
    };
  }

  /** What a question asks of some records. */
  Query query(String question, SolrQueryRequest request, QuestionQuery.Index index) {
    return new QuestionQuery(request.getSchema(), index, wording.orElseThrow())
        .of(Question.fromJson(question));
  }

  /** The records as the request sees them. */
  static HeldRecords records(SolrQueryRequest request) {
    return new HeldRecords(
        request.getSearcher(),
        Optional.ofNullable(request.getParams().get(Question.MEANING)).map(Meaning::read),
        () -> filters(request));
  }

  private static List<Query> filters(SolrQueryRequest request) {
    try {
      return QueryUtils.parseFilterQueries(request);
    } catch (SyntaxError e) {
      throw new SolrException(SolrException.ErrorCode.BAD_REQUEST, e);
    }
  }
}
