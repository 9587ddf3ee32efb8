package gongkai.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.noun.NounJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.ModifiableSolrParams;

/**
 * Everything that an index holds, by record, but for the times of the runs that made it.
 *
 * @param records what is stored of each record
 * @param documents ids of the Disclosures among them
 */
record IndexImage(Map<String, String> records, Set<String> documents) {
  /** Keys in a record of ours stand in no order that two processes share. */
  private static final ObjectMapper SORTED =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private static final Set<String> TIMES = Set.of("indexed", "seen", "since");

  static IndexImage of(Path data) throws Exception {
    try (Installation installation = Installation.open(InstallationOptions.at(data))) {
      ModifiableSolrParams all = new ModifiableSolrParams();
      all.set("q", "*:*");
      all.set("rows", 1_000_000);
      all.set("fl", "id,noun,json,text,parts");
      Map<String, String> records = new TreeMap<>();
      Set<String> documents = new TreeSet<>();
      SolrClient client = installation.solr().client();
      for (SolrDocument record : client.query("gongkai", all).getResults()) {
        String id = (String) record.getFirstValue("id");
        if (!id.contains("!") && !id.contains(":")) {
          documents.add(id);
        }
        if (id.startsWith("memory:")) {
          // When something was done last: a time of the run.
          continue;
        }
        String twin = records.put(id, shown(record));
        if (twin != null) {
          throw new AssertionError("twice in the index: " + id);
        }
      }
      return new IndexImage(records, documents);
    }
  }

  private static String shown(SolrDocument record) throws Exception {
    JsonNode json = NounJson.mapper().readTree((String) record.getFirstValue("json"));
    if (json instanceof ObjectNode object) {
      withoutTimes(object);
    }
    Collection<Object> parts = record.getFieldValues("parts");
    return "%s %s %s %s"
        .formatted(
            record.getFirstValue("noun"),
            SORTED.writeValueAsString(SORTED.treeToValue(json, Object.class)),
            record.getFirstValue("text"),
            parts == null ? List.of() : parts);
  }

  private static void withoutTimes(ObjectNode object) {
    object.remove(TIMES);
    if (object.hasNonNull("withdrawn") && object.get("withdrawn").isTextual()) {
      object.put("withdrawn", "some day");
    }
    object.forEach(
        value -> {
          if (value instanceof ObjectNode inner) {
            withoutTimes(inner);
          }
          value.forEach(
              item -> {
                if (item instanceof ObjectNode inner) {
                  withoutTimes(inner);
                }
              });
        });
  }

  /** Parts of documents that are not there. */
  List<String> orphans() {
    return records.keySet().stream()
        .filter(id -> id.contains("!"))
        .filter(id -> !documents.contains(id.substring(0, id.indexOf('!'))))
        .toList();
  }

  /** What the other has otherwise. */
  List<String> differences(IndexImage other) {
    List<String> differences = new ArrayList<>();
    Set<String> ids = new TreeSet<>(records.keySet());
    ids.addAll(other.records.keySet());
    for (String id : ids) {
      String here = records.getOrDefault(id, "nothing");
      String there = other.records.getOrDefault(id, "nothing");
      if (!here.equals(there)) {
        differences.add("%s%n  %s%n  %s".formatted(id, here, there));
      }
    }
    return differences;
  }
}
