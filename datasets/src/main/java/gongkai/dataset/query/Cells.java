package gongkai.dataset.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.Value;
import gongkai.noun.Dataset;
import java.math.BigDecimal;
import java.util.Optional;

/** The order of what cells hold. */
final class Cells {
  private Cells() {}

  /** Numbers by their value, all else by its code points, which is the order of ISO dates too. */
  static int compare(Dataset.Column column, String one, String other) {
    Optional<BigDecimal> left = Value.number(column, one);
    Optional<BigDecimal> right = Value.number(column, other);
    if (left.isPresent() && right.isPresent()) {
      return left.orElseThrow().compareTo(right.orElseThrow());
    }
    return one.compareTo(other);
  }

  /** Puts a text under the column's name, as the type that the column has in JSON. */
  static void put(ObjectNode row, Dataset.Column column, String text) {
    if (text.isEmpty()) {
      row.putNull(column.name());
    } else if (column.type().equals("boolean")) {
      row.put(column.name(), Boolean.parseBoolean(text));
    } else if (column.type().equals("integer") || column.type().equals("year")) {
      Value.number(column, text)
          .ifPresentOrElse(
              number -> row.put(column.name(), number.longValue()),
              () -> row.put(column.name(), text));
    } else {
      row.put(column.name(), text);
    }
  }
}
