package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.Rows;
import gongkai.noun.Dataset;
import gongkai.noun.Observation;
import gongkai.noun.Property;
import gongkai.report.BodyRank;
import gongkai.report.Coverage;
import gongkai.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Observations as they are, each with what decides whether it may be added to another: who its body
 * is among bodies, whether it is consolidated, whether it is a total of its table or a part.
 */
public final class Addable implements Derivation {
  /** Beside those of the observation. */
  private static final List<String> MORE =
      List.of("level", "bodyType", "coverage", "rowRole", "columnRole");

  /** Bodies are few, and each has many figures. */
  private static final int MOST_KEPT = 10_000;

  @Override
  public Dataset.From from() {
    return Dataset.From.OBSERVATIONS;
  }

  @Override
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    Property.of(Dataset.From.OBSERVATIONS, Property.Use.COLUMN)
        .forEach(property -> columns.add(property.wire()));
    columns.addAll(MORE);
    return columns;
  }

  @Override
  public boolean keepsRecords() {
    return true;
  }

  @Override
  public Iterator<ObjectNode> rows(Iterator<? extends JsonNode> records, Vocabulary vocabulary) {
    Function<JsonNode, ObjectNode> with = adding(vocabulary);
    return Lazily.map(records, record -> List.of(with.apply(record)));
  }

  /** The same for records that are rows of something else. */
  public static Rows rows(Rows records, Vocabulary vocabulary) {
    return Rows.of(new Addable().rows((Iterator<JsonNode>) records, vocabulary), records);
  }

  private static Function<JsonNode, ObjectNode> adding(Vocabulary vocabulary) {
    Map<String, BodyRank> ranks = new HashMap<>();
    SumRoles roles = new SumRoles(vocabulary.forms());
    return record -> {
      Facts facts = new Facts(record);
      ObjectNode row = record.deepCopy();
      String body = facts.text("body");
      String region = facts.text("region");
      String key = region + " " + body;
      BodyRank rank = ranks.get(key);
      if (rank == null) {
        rank = BodyRank.of(body, region, vocabulary.regions());
        if (ranks.size() < MOST_KEPT) {
          ranks.put(key, rank);
        }
      }
      row.put("level", rank.level());
      row.put("bodyType", rank.type());
      row.put("coverage", Coverage.of(record.path("dimensions").path("scope").asText("")));
      String form = facts.text("form");
      if (form.equals(Observation.Meaning.NARRATIVE)) {
        row.put("rowRole", SumRoles.ofSentence(record.path("dimensions")));
        row.put("columnRole", SumRoles.PLAIN);
      } else {
        String table = facts.text("table");
        row.put("rowRole", roles.ofRow(form, table, facts.text("row")));
        row.put("columnRole", roles.ofColumn(form, table, facts.text("column")));
      }
      return row;
    };
  }
}
