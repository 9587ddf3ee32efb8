package gongkai.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.noun.Dataset;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Meaning;
import gongkai.noun.Observation.Place;
import gongkai.noun.Observation.Reading;
import gongkai.noun.Observation.Status;
import gongkai.noun.Observation.Subject;
import gongkai.noun.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Rows and datasets for tests. */
public final class Samples {
  private Samples() {}

  public static Dataset statistics() {
    return DatasetCatalogue.load().byName("annual-report-statistics").orElseThrow();
  }

  /** One number, one zero, one empty place. */
  public static List<ObjectNode> observations() {
    return List.of(
        Wire.observation(
            observation("0a", 3, "33万余件", Reading.of(new BigDecimal("330000"), "件", true), "全区")),
        Wire.observation(observation("0b", 0, "没有收到", Reading.of(BigDecimal.ZERO, "件", false), "")),
        Wire.observation(
            observation("0c", 9, "-", Reading.without(Status.EMPTY, "件"), "区，\"本级\"\n二")));
  }

  public static Observation observation(
      String document, int start, String text, Reading reading, String scope) {
    return new Observation(
        document + ":p-1:" + start,
        document,
        new Subject("示例区人民政府", "990101", OptionalInt.of(2016)),
        new Meaning(
            "service.accepted",
            "受理申办事项",
            scope.isEmpty() ? Map.of() : Map.of("scope", scope),
            Meaning.NARRATIVE),
        reading,
        new Place("", "", "", text, "共" + text + "。", "p-1", start, start + text.length()),
        List.of("f1", "f2"));
  }

  /** A dataset of columns of text, for rows of one's own. */
  public static Dataset table(String... columns) {
    return new Dataset(
        "table",
        new Dataset.Words("表", "Table", "", "", "", "", ""),
        "CC0-1.0",
        new Dataset.Origin(Dataset.From.DISCLOSURES, "", Map.of()),
        List.of(columns[0]),
        Arrays.stream(columns)
            .map(name -> Dataset.Column.of(name, name, name, type(name)))
            .toList());
  }

  private static String type(String name) {
    return name.startsWith("n") ? "number" : "string";
  }

  public static ObjectNode row(String... keysAndValues) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      row.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return row;
  }

  public static Rows rows(List<? extends JsonNode> rows) {
    return Rows.of(rows.iterator());
  }

  public static byte[] written(Dataset dataset, List<? extends JsonNode> rows, Format format) {
    return written(dataset, rows, RowWriter.of(format));
  }

  public static byte[] written(Dataset dataset, List<? extends JsonNode> rows, RowWriter writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(dataset, rows(rows), out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
