package gongkai.solr.search;

import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Places;
import gongkai.solr.search.SearchAnswer.Count;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.json.BucketBasedJsonFacet;
import org.apache.solr.client.solrj.response.json.BucketJsonFacet;
import org.apache.solr.common.params.ModifiableSolrParams;

/** Filters by facet, and how many documents each value has where its own filter is left aside. */
final class Facets {
  /** Values counted of one facet; more than anyone scrolls through. */
  private static final int MOST = 500;

  private static final Map<Facet, Field> FIELDS =
      new EnumMap<>(
          Map.of(
              Facet.PUBLISHER, Fields.PUBLISHER,
              Facet.REGION, Fields.REGIONS,
              Facet.KIND, Fields.KIND,
              Facet.GENRE, Fields.GENRE,
              Facet.TOPIC, Fields.TOPICS,
              Facet.ITEM, Fields.ITEM,
              Facet.YEAR, Fields.YEAR,
              Facet.VALIDITY, Fields.VALIDITY,
              Facet.FORMAT, Fields.FORMAT,
              Facet.SITE, Fields.SITE));

  private Facets() {}

  static void filter(ModifiableSolrParams params, Map<Facet, List<String>> filters) {
    filters.forEach(
        (facet, values) -> {
          List<String> canonical =
              facet == Facet.REGION ? values.stream().map(Places::region).toList() : values;
          Engine.narrow(params, FIELDS.get(facet), canonical, facet.wire());
        });
  }

  /** Passages are counted by their documents. */
  static void count(ModifiableSolrParams params, boolean passages) {
    List<String> facets = new ArrayList<>();
    FIELDS.forEach((facet, field) -> facets.add(facet(facet.wire(), field, passages)));
    params.set("json.facet", "{" + String.join(",", facets) + "}");
  }

  static Map<Facet, List<Count>> counts(QueryResponse response, boolean passages) {
    Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : FIELDS.keySet()) {
      List<Count> values = new ArrayList<>();
      BucketBasedJsonFacet buckets =
          response.getJsonFacetingResponse() == null
              ? null
              : response.getJsonFacetingResponse().getBucketBasedFacets(facet.wire());
      if (buckets != null) {
        for (BucketJsonFacet bucket : buckets.getBuckets()) {
          long count =
              passages
                  ? ((Number) bucket.getStatValue("documents")).longValue()
                  : bucket.getCount();
          values.add(new Count(bucket.getVal().toString(), count));
        }
      }
      counts.put(facet, List.copyOf(values));
    }
    return counts;
  }

  private static String facet(String name, Field field, boolean passages) {
    String common =
        "%s:{type:terms,field:%s,limit:%d,domain:{excludeTags:%s}"
            .formatted(name, field, MOST, name);
    return passages
        ? common + ",facet:{documents:\"unique(document)\"},sort:\"documents desc\"}"
        : common + "}";
  }
}
