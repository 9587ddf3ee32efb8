package gongkai.api.observation;

import gongkai.noun.Dataset;
import gongkai.noun.Wire;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Observations as a table: a column for each key of their wire form. */
final class ObservationTable {
  private static final Set<String> INTEGERS = Set.of("start", "end");

  static final Dataset DATASET =
      new Dataset(
          "observations",
          "统计数字",
          "Observations",
          "",
          "",
          "CC-BY-4.0",
          "",
          "",
          "",
          Dataset.From.OBSERVATIONS,
          "",
          Map.of(),
          List.of("id"),
          Wire.properties(Dataset.From.OBSERVATIONS).stream()
              .map(ObservationTable::column)
              .toList());

  private ObservationTable() {}

  private static Dataset.Column column(String name) {
    return new Dataset.Column(name, name, name, type(name), "", "", "");
  }

  private static String type(String name) {
    if (INTEGERS.contains(name)) {
      return "integer";
    }
    return switch (name) {
      case "value" -> "number";
      case "year" -> "year";
      case "approximate" -> "boolean";
      default -> "string";
    };
  }
}
