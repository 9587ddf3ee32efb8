package gongkai.solr.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import gongkai.noun.NounJson;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.apache.solr.client.solrj.response.json.BucketBasedJsonFacet;
import org.apache.solr.client.solrj.response.json.BucketJsonFacet;
import org.apache.solr.client.solrj.response.json.NestableJsonFacet;
import org.apache.solr.common.SolrDocument;

/** Nouns and values out of Solr's answers. What is not there is empty. */
public final class Records {
  private Records() {}

  public static <T> T noun(SolrDocument record, Class<T> type) {
    return noun(value(record, Fields.JSON), type);
  }

  /** Out of its JSON, as the index holds it. */
  public static <T> T noun(String json, Class<T> type) {
    try {
      return NounJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(
          "the index holds a " + type.getSimpleName() + " of another version", e);
    }
  }

  public static String value(SolrDocument record, Field field) {
    Object value = record.getFirstValue(field.name());
    return value == null ? "" : value.toString();
  }

  public static List<String> values(SolrDocument record, Field field) {
    Collection<Object> values = record.getFieldValues(field.name());
    return values == null ? List.of() : values.stream().map(String.class::cast).toList();
  }

  public static String id(SolrDocument record) {
    return value(record, Fields.ID);
  }

  /** When the record was last put or updated; it must have been read. */
  public static Instant changed(SolrDocument record) {
    return ((Date) record.getFirstValue(Fields.CHANGED.name())).toInstant();
  }

  public static double score(SolrDocument record) {
    return record.getFirstValue("score") instanceof Number score ? score.doubleValue() : 0;
  }

  /** The values of a facet of this name; {@code facets} may be null, as Solr's client has it. */
  public static List<BucketJsonFacet> buckets(NestableJsonFacet facets, String name) {
    BucketBasedJsonFacet facet = facets == null ? null : facets.getBucketBasedFacets(name);
    return facet == null ? List.of() : facet.getBuckets();
  }
}
