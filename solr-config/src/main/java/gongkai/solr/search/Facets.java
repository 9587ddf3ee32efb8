package gongkai.solr.search;

import gongkai.noun.Property;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.index.IndexQuery;
import gongkai.solr.index.Records;
import gongkai.solr.search.SearchAnswer.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.json.BucketJsonFacet;
import org.apache.solr.client.solrj.response.json.NestableJsonFacet;

/** Filters by facet, and how many documents each value has where its own filter is left aside. */
final class Facets {
  /** Values counted of one facet; more than anyone scrolls through. */
  private static final int MOST = 500;

  private static final String TOGETHER = "together";

  /**
   * By numbers of values, which costs by what was found; by terms it would cost by what is held.
   */
  private static final String TO_DOCUMENTS =
      "join:{from:%s,to:%1$s,method:topLevelDV},filter:\"{!term f=%s}%s\""
          .formatted(Fields.DOCUMENT, Fields.NOUN, Noun.DISCLOSURE.wire());

  private Facets() {}

  static void filter(IndexQuery query, Map<Property, List<String>> filters) {
    filters.forEach((facet, values) -> query.having(Fields.selecting(facet), values, facet.wire()));
  }

  /** What passages are found in is counted, not the passages. */
  static void count(IndexQuery query, SearchRequest request) {
    boolean passages = request.unit() == SearchRequest.Unit.PASSAGE;
    List<String> facets = new ArrayList<>();
    List<String> together = new ArrayList<>();
    for (Property facet : Property.facets()) {
      boolean own = !passages || request.narrowed().filters().containsKey(facet);
      (own ? facets : together).add(facet(facet.wire(), Fields.selecting(facet), own, passages));
    }
    if (!together.isEmpty()) {
      // The way from passages to their documents costs time, so all facets but those with a filter
      // of their own go it once.
      facets.add(
          "%s:{type:query,domain:{%s},facet:{%s}}"
              .formatted(TOGETHER, TO_DOCUMENTS, String.join(",", together)));
    }
    query.set("json.facet", "{" + String.join(",", facets) + "}");
  }

  static Map<Property, List<Count>> counts(QueryResponse response) {
    Map<Property, List<Count>> counts = new TreeMap<>();
    NestableJsonFacet all = response.getJsonFacetingResponse();
    for (Property facet : Property.facets()) {
      counts.put(
          facet,
          buckets(all, facet.wire()).stream()
              .map(bucket -> new Count(bucket.getVal().toString(), bucket.getCount()))
              .toList());
    }
    return counts;
  }

  private static List<BucketJsonFacet> buckets(NestableJsonFacet all, String name) {
    boolean own = all == null || all.getBucketBasedFacets(name) != null;
    return Records.buckets(own ? all : all.getQueryFacet(TOGETHER), name);
  }

  private static String facet(String name, Field field, boolean own, boolean passages) {
    String domain =
        passages ? "excludeTags:%s,%s".formatted(name, TO_DOCUMENTS) : "excludeTags:" + name;
    return "%s:{type:terms,field:%s,limit:%d%s}"
        .formatted(name, field, MOST, own ? ",domain:{" + domain + "}" : "");
  }
}
