package gongkai.solr.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import gongkai.noun.NounJson;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrUnavailableException;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.plugin.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ModifiableSolrParams;

/** Questions to Solr. People's words and values travel only in parameters of their own. */
final class Engine {
  /** Between values: of private use, so no value holds it, and no blank, which would end it. */
  private static final String BETWEEN = "\uE000";

  private final SolrConnection connection;

  Engine(SolrConnection connection) {
    this.connection = connection;
  }

  /** The question over the records of a noun that are not withdrawn. */
  static ModifiableSolrParams asking(Question question, Noun noun) {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set(CommonParams.Q, "{!gongkai v=$" + Question.PARAMETER + "}");
    params.set(Question.PARAMETER, question.toJson());
    params.add(CommonParams.FQ, "{!term f=" + Fields.NOUN + "}" + noun.wire());
    params.add(CommonParams.FQ, "{!term f=" + Fields.WITHDRAWN + "}false");
    return params;
  }

  /** Only records that have one of the values; {@code tag} is the filter's name for facets. */
  static void narrow(
      ModifiableSolrParams params, Field field, Collection<String> values, String tag) {
    String name = "filter_" + tag;
    params.add(
        CommonParams.FQ,
        "{!terms tag=%s f=%s separator=%s v=$%s}".formatted(tag, field, BETWEEN, name));
    params.set(name, String.join(BETWEEN, values));
  }

  QueryResponse ask(ModifiableSolrParams params) {
    try {
      return connection.client().query(connection.collection(), params, METHOD.POST);
    } catch (SolrServerException | IOException e) {
      throw new SolrUnavailableException(
          "Solr does not answer (%s); start it and try again.".formatted(e.getMessage()), e);
    }
  }

  static <T> T noun(SolrDocument record, Class<T> type) {
    try {
      return NounJson.mapper().readValue((String) record.getFirstValue(Fields.JSON.name()), type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(
          "the index holds a " + type.getSimpleName() + " of another version", e);
    }
  }

  static String value(SolrDocument record, Field field) {
    Object value = record.getFirstValue(field.name());
    return value == null ? "" : value.toString();
  }
}
