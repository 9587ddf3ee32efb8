package gongkai.site.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Rows;
import gongkai.dataset.Value;
import gongkai.dataset.query.Condition;
import gongkai.dataset.query.Order;
import gongkai.noun.Dataset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rows of a dataset that a page looks at: no more than {@link #MOST}, so that no page costs
 * more than that, however large the dataset is. The page says when there are more.
 *
 * @param cut whether there are more
 */
record Scan(List<JsonNode> rows, boolean cut) {
  static final int MOST = 5000;

  static final Scan NONE = new Scan(List.of(), false);

  static Scan of(Rows rows, int most) {
    List<JsonNode> read = new ArrayList<>();
    while (read.size() < most && rows.hasNext()) {
      read.add(rows.next());
    }
    return new Scan(read, rows.hasNext());
  }

  /** The rows for which all conditions hold. */
  Scan where(List<Condition> conditions) {
    return conditions.isEmpty()
        ? this
        : new Scan(
            rows.stream()
                .filter(row -> conditions.stream().allMatch(condition -> condition.holds(row)))
                .toList(),
            cut);
  }

  /** The rows that have the text in one of these columns. */
  Scan containing(List<Dataset.Column> columns, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return new Scan(
        rows.stream()
            .filter(
                row ->
                    columns.stream()
                        .anyMatch(
                            column -> text(row, column).toLowerCase(Locale.ROOT).contains(wanted)))
            .toList(),
        cut);
  }

  Scan sorted(Order order) {
    return new Scan(rows.stream().sorted(Order.comparator(List.of(order))).toList(), cut);
  }

  /** How many rows have each value of a column. */
  Map<String, Long> counts(Dataset.Column column) {
    Map<String, Long> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(text(row, column), 1L, Long::sum));
    return counts;
  }

  /** Of the numbers in one column where another has a value; empty where there is none. */
  String median(Dataset.Column by, String value, String of) {
    int[] numbers =
        rows.stream()
            .filter(row -> row.path(of).isInt() && text(row, by).equals(value))
            .mapToInt(row -> row.path(of).intValue())
            .sorted()
            .toArray();
    return numbers.length == 0
        ? ""
        : BigDecimal.valueOf((long) numbers[numbers.length / 2] + numbers[(numbers.length - 1) / 2])
            .divide(BigDecimal.valueOf(2))
            .stripTrailingZeros()
            .toPlainString();
  }

  /** What stands in a cell, as one line; empty where there is nothing. */
  static String text(JsonNode row, Dataset.Column column) {
    return Value.text(Value.at(row, column));
  }
}
