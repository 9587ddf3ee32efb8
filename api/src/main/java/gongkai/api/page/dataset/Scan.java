package gongkai.api.page.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Rows;
import gongkai.noun.Dataset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows of a dataset that a page looks at: no more than {@link #MOST}, so that no page costs
 * more than that, however large the dataset is. The page says when there are more.
 *
 * @param cut whether there are more
 */
record Scan(Dataset dataset, List<JsonNode> rows, boolean cut) {
  static final int MOST = 5000;

  private static final Set<String> NUMERIC = Set.of("integer", "number", "year");

  static Scan of(Dataset dataset, Rows rows, int most) {
    List<JsonNode> read = new ArrayList<>();
    while (read.size() < most && rows.hasNext()) {
      read.add(rows.next());
    }
    return new Scan(dataset, read, rows.hasNext());
  }

  Scan containing(String column, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return new Scan(
        dataset,
        rows.stream()
            .filter(
                row ->
                    columns(column)
                        .anyMatch(
                            name -> text(row, name).toLowerCase(Locale.ROOT).contains(wanted)))
            .toList(),
        cut);
  }

  private Stream<String> columns(String column) {
    return column.isEmpty()
        ? dataset.columns().stream().map(Dataset.Column::name)
        : Stream.of(column);
  }

  /** Rows without a value come last, whichever the direction. */
  Scan sorted(String column, boolean descending) {
    boolean numeric =
        dataset.columns().stream()
            .anyMatch(one -> one.name().equals(column) && NUMERIC.contains(one.type()));
    IdentityHashMap<JsonNode, String> keys = new IdentityHashMap<>();
    rows.forEach(row -> keys.put(row, text(row, column)));
    Comparator<String> order =
        numeric ? Comparator.comparing(Scan::number) : Comparator.naturalOrder();
    Comparator<String> directed = descending ? order.reversed() : order;
    List<JsonNode> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing((JsonNode row) -> keys.get(row).isEmpty())
            .thenComparing(
                keys::get, (a, b) -> a.isEmpty() || b.isEmpty() ? 0 : directed.compare(a, b)));
    return new Scan(dataset, sorted, cut);
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return BigDecimal.ZERO;
    }
  }

  /** How many rows have each value of a column. */
  Map<String, Long> counts(String column) {
    Map<String, Long> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(text(row, column), 1L, Long::sum));
    return counts;
  }

  /** What stands in a cell, as one line; empty where there is nothing. */
  static String text(JsonNode row, String column) {
    JsonNode node = row.path(column);
    if (node.isMissingNode() && column.contains(".")) {
      int point = column.indexOf('.');
      node = row.path(column.substring(0, point)).path(column.substring(point + 1));
    }
    return shown(node);
  }

  private static String shown(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    List<String> items = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> items.add(shown(item)));
      return String.join("；", items);
    }
    if (node.isObject()) {
      node.properties().forEach(entry -> items.add(entry.getKey() + "=" + shown(entry.getValue())));
      return String.join("；", items);
    }
    return node.asText();
  }
}
