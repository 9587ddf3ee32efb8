package gongkai.api.figure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.comparison.Reports.Held;
import gongkai.api.figure.Matrix.Place;
import gongkai.noun.NounJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A matrix as a dataset of JSON-stat 2.0: bodies, indicators, years. A place without a number is
 * null and says in {@code status} why; so does a doubtful one.
 */
final class JsonStat {
  private JsonStat() {}

  static ObjectNode of(Matrix matrix, MatrixTable table) {
    ObjectNode cube = NounJson.mapper().createObjectNode();
    cube.put("version", "2.0").put("class", "dataset");
    cube.put("label", MatrixTable.longShape().words().title());
    cube.put("source", MatrixTable.longShape().words().description());
    List.of("body", "indicator", "year").forEach(cube.putArray("id")::add);
    ArrayNode size = cube.putArray("size");
    size.add(matrix.bodies().size()).add(matrix.indicators().size()).add(matrix.years().size());
    ObjectNode role = cube.putObject("role");
    role.putArray("time").add("year");
    role.putArray("metric").add("indicator");
    role.putArray("geo").add("body");
    ObjectNode dimension = cube.putObject("dimension");
    ObjectNode bodies = dimension.putObject("body").put("label", "机关").putObject("category");
    ObjectNode indicators =
        dimension.putObject("indicator").put("label", "指标").putObject("category");
    ObjectNode years = dimension.putObject("year").put("label", "年度").putObject("category");
    for (Held held : matrix.bodies()) {
      bodies.withArray("index").add(held.body().key());
      bodies.withObjectProperty("label").put(held.body().key(), held.body().name());
    }
    Map<String, String> units = new HashMap<>();
    matrix.places().stream()
        .filter(place -> place.figure().value().isPresent())
        .forEach(place -> units.putIfAbsent(place.indicator(), place.figure().unit()));
    for (String indicator : matrix.indicators()) {
      indicators.withArray("index").add(indicator);
      indicators.withObjectProperty("label").put(indicator, table.label(indicator));
      indicators
          .withObjectProperty("unit")
          .putObject(indicator)
          .put("label", units.getOrDefault(indicator, ""));
    }
    for (int year : matrix.years()) {
      years.withArray("index").add(String.valueOf(year));
    }
    ArrayNode values = cube.putArray("value");
    ObjectNode status = cube.putObject("status");
    int at = 0;
    for (Place place : matrix.places()) {
      place.figure().value().ifPresentOrElse(values::add, values::addNull);
      String marks = MatrixTable.marks(place);
      if (!marks.isEmpty()) {
        status.put(String.valueOf(at), marks);
      }
      at++;
    }
    return cube;
  }
}
