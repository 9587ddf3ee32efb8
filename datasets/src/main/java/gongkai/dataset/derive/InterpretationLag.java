package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Dataset;
import gongkai.report.Lag;
import gongkai.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Policy to 解读 in working days; a row for each pair, and one with the status {@code none} for each
 * policy without an interpretation. Keeps a policy's row and an interpretation's title and date in
 * memory, since either may come first.
 */
final class InterpretationLag implements Derivation {
  private static final String[] COPIED = {
    "title", "documentNumber", "publisher", "region", "kind", "published"
  };

  @Override
  public Dataset.From from() {
    return Dataset.From.DISCLOSURES;
  }

  @Override
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(List.of("id", "policy"));
    columns.addAll(List.of(COPIED));
    columns.addAll(List.of("interpretation", "interpretationTitle", "interpretationPublished"));
    columns.addAll(LagColumns.NAMES);
    columns.add("link");
    return columns;
  }

  @Override
  public Iterator<ObjectNode> rows(Iterator<? extends JsonNode> records, Vocabulary vocabulary) {
    return Lazily.all(
        () -> {
          List<Policy> policies = new ArrayList<>();
          Map<String, Interpretation> interpretations = new HashMap<>();
          while (records.hasNext()) {
            Facts record = new Facts(records.next());
            if (isInterpretation(record)) {
              interpretations.put(record.text("id"), Interpretation.of(record));
            } else {
              policies.add(Policy.of(record));
            }
          }
          List<ObjectNode> rows = new ArrayList<>();
          policies.forEach(policy -> rows.addAll(policy.rows(interpretations, vocabulary)));
          return rows;
        });
  }

  private static boolean isInterpretation(Facts record) {
    return record.text("kind").equals("interpretation") || !record.list("interprets").isEmpty();
  }

  private record Interpretation(String title, String published, Optional<LocalDate> date) {
    static Interpretation of(Facts record) {
      return new Interpretation(
          record.text("title"), record.text("published"), record.date("published"));
    }
  }

  private record Policy(
      String id, ObjectNode copied, Optional<LocalDate> published, List<String> interpretedBy) {
    static Policy of(Facts record) {
      ObjectNode copied = JsonNodeFactory.instance.objectNode();
      record.copy(copied, COPIED);
      record.copy(copied, "link");
      return new Policy(
          record.text("id"), copied, record.date("published"), record.list("interpretedBy"));
    }

    List<ObjectNode> rows(Map<String, Interpretation> interpretations, Vocabulary vocabulary) {
      List<String> held = interpretedBy.stream().filter(interpretations::containsKey).toList();
      if (held.isEmpty()) {
        ObjectNode row = row("");
        row.putNull("workingDays");
        row.put("limit", vocabulary.deadlines().interpretation().workingDays());
        row.put("lagStatus", "none");
        return List.of(row);
      }
      return held.stream()
          .map(
              interpretation -> {
                Interpretation by = interpretations.get(interpretation);
                ObjectNode row = row(interpretation);
                row.put("interpretationTitle", by.title());
                row.put("interpretationPublished", by.published());
                LagColumns.put(
                    row,
                    Lag.between(
                        published,
                        by.date(),
                        vocabulary.deadlines().interpretation(),
                        vocabulary.workdays()));
                return row;
              })
          .toList();
    }

    private ObjectNode row(String interpretation) {
      ObjectNode row = copied.deepCopy();
      row.put("id", interpretation.isEmpty() ? id : id + ":" + interpretation);
      row.put("policy", id);
      row.put("interpretation", interpretation);
      return row;
    }
  }
}
