package gongkai.solr.plugin;

import org.apache.lucene.search.Query;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.search.QParser;
import org.apache.solr.search.QParserPlugin;

/** {@code {!gongkai v=$question}}: builds the query of a {@link Question}. */
public final class QuestionParserPlugin extends QParserPlugin {
  @Override
  public QParser createParser(
      String text, SolrParams localParams, SolrParams params, SolrQueryRequest request) {
    return new QParser(text, localParams, params, request) {
      @Override
      public Query parse() {
        try {
          return new QuestionQuery(req.getSchema()).of(Question.fromJson(qstr));
        } catch (IllegalArgumentException e) {
          throw new SolrException(SolrException.ErrorCode.BAD_REQUEST, e.getMessage(), e);
        }
      }
    };
  }
}
