package gongkai.solr.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.Term;
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
          return new QuestionQuery(req.getSchema(), this::isKnown).of(Question.fromJson(qstr));
        } catch (IllegalArgumentException e) {
          throw new SolrException(SolrException.ErrorCode.BAD_REQUEST, e.getMessage(), e);
        }
      }

      private boolean isKnown(Term term) {
        try {
          return req.getSearcher().getIndexReader().docFreq(term) > 0;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
