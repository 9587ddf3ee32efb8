package gongkai.api.observation;

import gongkai.noun.Dataset;
import gongkai.noun.Property;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

  /** What tells whether figures may be added up, which a dataset of figures describes. */
  private static final List<String> ADDABLE =
      List.of("level", "bodyType", "coverage", "rowRole", "columnRole");

  private ObservationTable() {}

  /** With the columns by which groups say what they mix, as the other dataset has them. */
  static Dataset grouped(Dataset figures) {
    return new Dataset(
        DATASET.name(),
        DATASET.words(),
        DATASET.licence(),
        DATASET.origin(),
        DATASET.key(),
        Stream.concat(
                DATASET.columns().stream(),
                figures.columns().stream().filter(column -> ADDABLE.contains(column.name())))
            .toList());
  }
}
