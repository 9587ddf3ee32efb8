package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Dataset;
import gongkai.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many documents a publisher published in a month, by kind, topic and item of article 20. */
final class DisclosureActivity implements Derivation {
  private static final List<String> GROUP = List.of("publisher", "month", "kind", "topic", "item");

  @Override
  public Dataset.From from() {
    return Dataset.From.DISCLOSURES;
  }

  @Override
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(List.of("id"));
    columns.addAll(GROUP);
    columns.addAll(List.of("documents", "link"));
    return columns;
  }

  @Override
  public Iterator<ObjectNode> rows(Iterator<? extends JsonNode> records, Vocabulary vocabulary) {
    return Lazily.all(
        () -> {
          // The first document stands for the group: a row leads to one of its documents.
          Map<String, Group> groups = new TreeMap<>();
          while (records.hasNext()) {
            Facts record = new Facts(records.next());
            List<String> values = values(record);
            groups.merge(
                String.join("\u001F", values),
                new Group(values, 1, record.text("link")),
                (group, one) -> new Group(group.values, group.count + 1, group.link));
          }
          List<ObjectNode> rows = new ArrayList<>();
          groups.values().forEach(group -> rows.add(group.row()));
          return rows;
        });
  }

  private static List<String> values(Facts record) {
    String published = record.text("published");
    return List.of(
        record.text("publisher"),
        published.length() < 7 ? "" : published.substring(0, 7),
        record.text("kind"),
        record.text("topic"),
        record.text("item"));
  }

  private record Group(List<String> values, int count, String link) {
    ObjectNode row() {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      row.put("id", String.join("/", values));
      for (int i = 0; i < GROUP.size(); i++) {
        row.put(GROUP.get(i), values.get(i));
      }
      row.put("documents", count);
      row.put("link", link);
      return row;
    }
  }
}
