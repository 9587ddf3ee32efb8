package gongkai.solr.holding;

import gongkai.solr.field.Field;
import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.client.solrj.response.json.BucketJsonFacet;
import org.apache.solr.client.solrj.response.json.NestableJsonFacet;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ModifiableSolrParams;

/** Counts of Disclosures by two properties, one within the other; Solr counts, nothing is read. */
final class Counts {
  private static final String ALL = "all";

  private Counts() {}

  static Map<String, Map<String, Long>> of(
      Stored stored, ModifiableSolrParams params, Field by, Field within) {
    params.set(CommonParams.ROWS, 0);
    params.set(
        "json.facet",
        "{all:{type:terms,field:%s,limit:-1,facet:{all:{type:terms,field:%s,limit:-1}}}}"
            .formatted(by.name(), within.name()));
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    NestableJsonFacet facets = stored.select(params).getJsonFacetingResponse();
    if (facets != null && facets.getBucketBasedFacets(ALL) != null) {
      for (BucketJsonFacet outer : facets.getBucketBasedFacets(ALL).getBuckets()) {
        Map<String, Long> inner = new TreeMap<>();
        if (outer.getBucketBasedFacets(ALL) != null) {
          outer
              .getBucketBasedFacets(ALL)
              .getBuckets()
              .forEach(bucket -> inner.put(bucket.getVal().toString(), bucket.getCount()));
        }
        counts.put(outer.getVal().toString(), inner);
      }
    }
    return counts;
  }
}
