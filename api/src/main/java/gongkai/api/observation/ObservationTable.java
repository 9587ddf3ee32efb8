package gongkai.api.observation;

import gongkai.noun.Dataset;
import gongkai.noun.Property;
import java.util.List;
import java.util.Map;

/** Observations as a table: a column for each key of their wire form. */
final class ObservationTable {
  static final Dataset DATASET =
      new Dataset(
          "observations",
          new Dataset.Words("统计数字", "Observations", "", "", "", "", ""),
          "CC-BY-4.0",
          new Dataset.Origin(Dataset.From.OBSERVATIONS, "", Map.of()),
          List.of("id"),
          Property.of(Dataset.From.OBSERVATIONS, Property.Use.ANSWER).stream()
              .map(Property::column)
              .toList());

  private ObservationTable() {}
}
