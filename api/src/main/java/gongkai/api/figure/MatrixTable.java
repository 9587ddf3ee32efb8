package gongkai.api.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.figure.Matrix.Place;
import gongkai.dataset.codebook.Codebook;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.noun.Observation;
import gongkai.report.Coverage;
import gongkai.report.WholeFigures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A matrix as rows: a place a row (long), or a body and a year a row (wide). */
public final class MatrixTable {
  private static final Dataset LONG = read();

  private final Codebook codebook;
  private final boolean english;
  private final String origin;

  /**
   * Prepares it.
   *
   * @param origin before links; empty for links within the site
   */
  public MatrixTable(Codebook codebook, boolean english, String origin) {
    this.codebook = codebook;
    this.english = english;
    this.origin = origin;
  }

  private static Dataset read() {
    try (InputStream in = MatrixTable.class.getResourceAsStream("figures.json")) {
      return NounJson.mapper().readValue(in, Dataset.class);
    } catch (IOException e) {
      throw new UncheckedIOException("reading figures.json", e);
    }
  }

  /** The columns of the long shape. */
  public static Dataset longShape() {
    return LONG;
  }

  public List<JsonNode> longRows(Matrix matrix) {
    return matrix.places().stream().<JsonNode>map(this::row).toList();
  }

  public String label(String indicator) {
    return codebook.label("indicators", indicator, english).orElse(indicator);
  }

  private ObjectNode row(Place place) {
    ObjectNode row = NounJson.mapper().createObjectNode();
    row.put("body", place.body().body().key());
    row.put("name", place.body().body().name());
    row.put("region", place.body().body().place());
    row.put("level", place.rank().level());
    row.put("bodyType", place.rank().type());
    row.put("year", place.year());
    row.put("indicator", place.indicator());
    row.put("indicatorLabel", label(place.indicator()));
    put(row, "value", place.figure().value().orElse(null));
    row.put("unit", place.figure().unit());
    row.put("status", place.status().wire());
    row.put("doubted", place.doubted());
    row.put("approximate", place.figure().approximate());
    row.put("form", place.figure().form());
    row.put("coverage", coverage(place));
    put(row, "denominator", place.denominator().value().orElse(null));
    put(row, "perHundred", place.perHundred().orElse(null));
    row.put(
        "breaks",
        String.join(
            "；",
            place.breaks().stream()
                .map(reason -> english ? reason.messageEn() : reason.message())
                .toList()));
    row.put(
        "text",
        String.join(
            " / ",
            place.figure().sources().stream().map(source -> source.place().text()).toList()));
    row.put("document", place.report().map(report -> report.id()).orElse(""));
    row.put("link", place.figure().stated() ? origin + place.figure().link() : "");
    return row;
  }

  private static String coverage(Place place) {
    return place.figure().sources().stream().findFirst().map(MatrixTable::coverage).orElse("");
  }

  private static String coverage(Observation source) {
    return Coverage.of(WholeFigures.scope(source));
  }

  /** Exact, as text: no digit is lost; absent is null. */
  private static void put(ObjectNode row, String name, BigDecimal value) {
    if (value == null) {
      row.putNull(name);
    } else {
      row.put(name, value.toPlainString());
    }
  }

  /** The columns of the wide shape: a figure each indicator, and what marks it. */
  public Dataset wideShape(Matrix matrix) {
    List<Dataset.Column> columns = new ArrayList<>();
    for (String name : List.of("body", "name", "region", "level", "bodyType", "year")) {
      columns.add(column(name));
    }
    for (String indicator : matrix.indicators()) {
      columns.add(of(indicator, "", column("value")));
      if (matrix.per().isPresent()) {
        columns.add(of(indicator, ".perHundred", column("perHundred")));
      }
      columns.add(of(indicator, ".mark", column("status")));
    }
    return new Dataset(
        LONG.name(), LONG.words(), LONG.licence(), LONG.origin(), List.of("body", "year"), columns);
  }

  private Dataset.Column of(String indicator, String suffix, Dataset.Column like) {
    String zh = codebook.label("indicators", indicator, false).orElse(indicator);
    String en = codebook.label("indicators", indicator, true).orElse(indicator);
    return Dataset.Column.of(
            indicator + suffix,
            suffix.isEmpty() ? zh : zh + "：" + like.label(),
            suffix.isEmpty() ? en : en + ": " + like.labelEn(),
            like.type())
        .countedIn(like.unit(), like.unitEn())
        .meaning(like.description(), like.descriptionEn());
  }

  private static Dataset.Column column(String name) {
    return LONG.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public List<JsonNode> wideRows(Matrix matrix) {
    Map<String, ObjectNode> rows = new LinkedHashMap<>();
    for (var held : matrix.bodies()) {
      matrix.years().forEach(year -> rows.put(year + " " + held.body().key(), null));
    }
    for (Place place : matrix.places()) {
      String key = place.year() + " " + place.body().body().key();
      ObjectNode row = rows.get(key);
      if (row == null) {
        row = NounJson.mapper().createObjectNode();
        ObjectNode full = row(place);
        for (String name : List.of("body", "name", "region", "level", "bodyType", "year")) {
          row.set(name, full.get(name));
        }
        rows.put(key, row);
      }
      put(row, place.indicator(), place.figure().value().orElse(null));
      if (matrix.per().isPresent()) {
        put(row, place.indicator() + ".perHundred", place.perHundred().orElse(null));
      }
      row.put(place.indicator() + ".mark", marks(place));
    }
    return List.copyOf(rows.values());
  }

  /** The status where nothing is stated, and what is doubtful of what is. */
  static String marks(Place place) {
    List<String> marks = new ArrayList<>();
    if (place.status() != Matrix.Status.STATED) {
      marks.add(place.status().wire());
    }
    if (place.doubted()) {
      marks.add("doubted");
    }
    if (place.figure().approximate()) {
      marks.add("approximate");
    }
    if (!place.breaks().isEmpty()) {
      marks.add("break");
    }
    return String.join("；", marks);
  }
}
