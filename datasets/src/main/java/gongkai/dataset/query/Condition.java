package gongkai.dataset.query;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Value;
import gongkai.noun.Dataset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column must hold for a row to be chosen.
 *
 * @param values of which one must agree; one alone for a bound; none for {@link Kind#EMPTY} and
 *     {@link Kind#PRESENT}
 */
public record Condition(Dataset.Column column, Kind kind, List<String> values) {
  /** GB/T 2260 writes a province or prefecture with zeros for what is below it. */
  private static final String REGION = "region";

  public Condition {
    values = List.copyOf(values);
  }

  /** How a column is looked at. */
  public enum Kind {
    IN,
    /** None of the values; what is empty has none of them. */
    NOT,
    /** A piece of the text, in whatever case. */
    CONTAINS,
    FROM,
    TO,
    EMPTY,
    PRESENT
  }

  public boolean holds(JsonNode row) {
    JsonNode cell = Value.at(row, column);
    return switch (kind) {
      case EMPTY -> cell.isMissingNode();
      case PRESENT -> !cell.isMissingNode();
      case IN -> values.stream().anyMatch(value -> isOneOf(cell, value));
      case NOT -> values.stream().noneMatch(value -> isOneOf(cell, value));
      case CONTAINS -> {
        String text = Value.text(cell).toLowerCase(Locale.ROOT);
        yield values.stream().anyMatch(value -> text.contains(value.toLowerCase(Locale.ROOT)));
      }
      case FROM -> !cell.isMissingNode() && compare(cell, values.getFirst()) >= 0;
      case TO -> !cell.isMissingNode() && withinEnd(cell, values.getFirst());
    };
  }

  private boolean isOneOf(JsonNode cell, String value) {
    if (cell.isMissingNode()) {
      return false;
    }
    if (cell.isArray()) {
      for (JsonNode item : cell) {
        if (Value.text(item).equals(value)) {
          return true;
        }
      }
      return false;
    }
    String text = Value.text(cell);
    if (column.name().equals(REGION)) {
      return text.startsWith(regionPrefix(value));
    }
    Optional<BigDecimal> number = Value.number(column, text);
    Optional<BigDecimal> wanted = Value.number(column, value);
    return (number.isPresent() && wanted.isPresent())
        ? number.orElseThrow().compareTo(wanted.orElseThrow()) == 0
        : text.equals(value);
  }

  private int compare(JsonNode cell, String bound) {
    return Cells.compare(column, Value.text(cell), bound);
  }

  /** A bound that is less exact than the value ends with its last moment: 2021 takes 2021-12-31. */
  private boolean withinEnd(JsonNode cell, String bound) {
    String text = Value.text(cell);
    boolean numeric = Value.number(column, bound).isPresent();
    return Cells.compare(column, text, bound) <= 0 || (!numeric && text.startsWith(bound));
  }

  /** What all codes of a region and of those within it begin with. */
  public static String regionPrefix(String code) {
    String prefix = code;
    if (prefix.length() == 9 && prefix.endsWith("000")) {
      prefix = prefix.substring(0, 6);
    }
    while (prefix.length() <= 6 && prefix.length() > 2 && prefix.endsWith("00")) {
      prefix = prefix.substring(0, prefix.length() - 2);
    }
    return prefix;
  }

  /**
   * A text that the JSON of every chosen row holds, so that others need not be parsed; empty where
   * there is none.
   */
  Optional<String> mustContain() {
    if (kind != Kind.IN || values.size() != 1) {
      return Optional.empty();
    }
    String value = values.getFirst();
    return switch (column.type()) {
      case "string", "date", "datetime" ->
          // The text of a map is made of several pieces of its JSON.
          value.isEmpty() || value.contains("=")
              ? Optional.empty()
              : Optional.of(column.name().equals(REGION) ? regionPrefix(value) : value);
      default -> Optional.empty();
    };
  }
}
