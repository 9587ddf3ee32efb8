package gongkai.solr.holding;

import gongkai.solr.field.Field;
import gongkai.solr.index.IndexQuery;
import gongkai.solr.index.Records;
import gongkai.solr.index.SolrIndex;
import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.client.solrj.response.json.BucketJsonFacet;

/** Counts of Disclosures by two properties, one within the other; Solr counts, nothing is read. */
final class Counts {
  private static final String ALL = "all";

  private Counts() {}

  static Map<String, Map<String, Long>> of(
      SolrIndex index, IndexQuery query, Field by, Field within) {
    query
        .rows(0)
        .set(
            "json.facet",
            "{all:{type:terms,field:%s,limit:-1,facet:{all:{type:terms,field:%s,limit:-1}}}}"
                .formatted(by, within));
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (BucketJsonFacet outer : Records.buckets(index.ask(query).getJsonFacetingResponse(), ALL)) {
      Map<String, Long> inner = new TreeMap<>();
      Records.buckets(outer, ALL)
          .forEach(bucket -> inner.put(bucket.getVal().toString(), bucket.getCount()));
      counts.put(outer.getVal().toString(), inner);
    }
    return counts;
  }
}
