package gongkai.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import gongkai.noun.Dataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** What a row has for a column. */
public final class Value {
  /** Parts the items of a list, or the entries of a map, in formats whose cells are flat. */
  public static final String SEPARATOR = "；";

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private static final int DAY = "2021-01-31".length();

  private Value() {}

  /** A missing node where there is nothing: no key, null, empty text, an empty list or map. */
  public static JsonNode at(JsonNode row, Dataset.Column column) {
    JsonNode node = row.path(column.name());
    if (node.isMissingNode()) {
      for (String key : column.name().split("\\.", -1)) {
        JsonNode of = node.isMissingNode() ? row : node;
        node = of.isTextual() ? DatePart.at(of.textValue(), key) : of.path(key);
        if (node.isMissingNode()) {
          return node;
        }
      }
    }
    boolean nothing =
        node.isNull()
            || (node.isTextual() && node.textValue().isEmpty())
            || (node.isContainerNode() && node.isEmpty());
    return nothing ? MissingNode.getInstance() : node;
  }

  /** The value as one text; empty where there is none. */
  public static String text(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (node.isTextual()) {
      return wellFormed(node.textValue());
    }
    if (node.isArray()) {
      StringJoiner items = new StringJoiner(SEPARATOR);
      node.forEach(item -> items.add(text(item)));
      return items.toString();
    }
    if (node.isObject()) {
      StringJoiner entries = new StringJoiner(SEPARATOR);
      node.properties()
          .forEach(e -> entries.add(wellFormed(e.getKey()) + "=" + text(e.getValue())));
      return entries.toString();
    }
    return node.isNumber() ? node.decimalValue().toPlainString() : node.asText();
  }

  /** The number in a numeric column; empty where the text is none, or too long to trust. */
  public static Optional<BigDecimal> number(Dataset.Column column, String text) {
    boolean numeric =
        column.type().equals("number")
            || column.type().equals("integer")
            || column.type().equals("year");
    return numeric && text.length() < 1_000 && DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** A whole day; empty for a month, a year, and what is no date. */
  static Optional<LocalDate> day(String text) {
    if (text.length() != DAY) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Half a surrogate pair is no character and no encoding can carry it: it becomes U+FFFD. */
  static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }
}
