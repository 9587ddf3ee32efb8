package gongkai.dataset.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongkai.dataset.Rows;
import gongkai.noun.Dataset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Rows and a dataset made by hand: a letter a column, a JSON object a row. */
final class Table {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Table() {}

  static Dataset.Column column(String name, String type) {
    return Dataset.Column.of(name, name + "列", name + " column", type).countedIn("件", "documents");
  }

  static Dataset dataset(Dataset.Column... columns) {
    return new Dataset(
        "by-hand",
        new Dataset.Words("题", "Title", "说明", "Description", "daily", "不能", "Cannot"),
        "CC0-1.0",
        new Dataset.Origin(
            Dataset.From.OBSERVATIONS, "derived", Map.of("kind", List.of("annual_report"))),
        List.of("id"),
        List.of(columns));
  }

  static JsonNode row(String json) {
    try {
      return JSON.readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  static List<JsonNode> rows(String... json) {
    return Stream.of(json).map(Table::row).toList();
  }

  static Rows open(List<JsonNode> rows) {
    return Rows.of(rows.iterator());
  }

  /** Rows that count how often they are closed. */
  static Rows counting(List<JsonNode> rows, AtomicInteger closed) {
    Iterator<JsonNode> all = rows.iterator();
    return new Rows() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public JsonNode next() {
        return all.next();
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }

  /** As tests write them. */
  static String lines(Iterable<? extends JsonNode> rows) {
    StringBuilder lines = new StringBuilder();
    rows.forEach(
        row -> lines.append(lines.isEmpty() ? "" : "\n").append(row.toString().replace('"', '\'')));
    return lines.toString();
  }
}
