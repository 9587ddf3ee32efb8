package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Dataset;
import gongkai.report.Lag;
import gongkai.vocabulary.Vocabulary;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** 成文 to 发布 in working days; a row for each document that states either date. */
final class PublicationLag implements Derivation {
  private static final String[] COPIED = {
    "id", "title", "documentNumber", "publisher", "region", "kind", "item", "formed", "published"
  };

  @Override
  public Dataset.From from() {
    return Dataset.From.DISCLOSURES;
  }

  @Override
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(List.of(COPIED));
    columns.addAll(LagColumns.NAMES);
    columns.add("link");
    return columns;
  }

  @Override
  public Iterator<ObjectNode> rows(Iterator<? extends JsonNode> records, Vocabulary vocabulary) {
    return Lazily.map(
        records,
        node -> {
          Facts record = new Facts(node);
          if (record.text("formed").isEmpty() && record.text("published").isEmpty()) {
            return List.of();
          }
          ObjectNode row = JsonNodeFactory.instance.objectNode();
          record.copy(row, COPIED);
          LagColumns.put(
              row,
              Lag.between(
                  record.date("formed"),
                  record.date("published"),
                  vocabulary.deadlines().publication(),
                  vocabulary.workdays()));
          record.copy(row, "link");
          return List.of(row);
        });
  }
}
