package gongkai.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import gongkai.noun.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The year and the month of a date, as columns: {@code published.year}, {@code published.month}.
 */
public enum DatePart {
  YEAR("year", 4, "（年）", ", year"),
  MONTH("month", 7, "（年月）", ", month");

  private final String key;
  private final int length;
  private final String label;
  private final String labelEn;

  DatePart(String key, int length, String label, String labelEn) {
    this.key = key;
    this.length = length;
    this.label = label;
    this.labelEn = labelEn;
  }

  /** The parts of a column that holds dates, which any other has none of. */
  public static List<Dataset.Column> of(Dataset.Column column) {
    boolean dated =
        column.type().equals("date") || column.type().equals("datetime") || column.holdsPeriod();
    return dated ? Arrays.stream(values()).map(part -> part.column(column)).toList() : List.of();
  }

  /** The columns of a dataset, each with its parts behind it. */
  public static List<Dataset.Column> withParts(List<Dataset.Column> columns) {
    return columns.stream()
        .flatMap(column -> Stream.concat(Stream.of(column), of(column).stream()))
        .toList();
  }

  private Dataset.Column column(Dataset.Column of) {
    return Dataset.Column.of(
            of.name() + "." + key,
            of.label() + label,
            of.labelEn() + labelEn,
            this == YEAR ? "year" : "string")
        .meaning("取自该日期；没有写到时为空", "of that date; empty where it does not say")
        .holding(this == MONTH ? Dataset.Column.PERIOD : "", "");
  }

  /** A missing node where the text is no date, or says less. */
  static JsonNode at(String text, String key) {
    for (DatePart part : values()) {
      if (part.key.equals(key) && text.length() >= part.length && isDate(text, part.length)) {
        String cut = text.substring(0, part.length);
        return part == YEAR ? IntNode.valueOf(Integer.parseInt(cut)) : TextNode.valueOf(cut);
      }
    }
    return MissingNode.getInstance();
  }

  private static boolean isDate(String text, int length) {
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (i == 4 ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return text.length() == length || text.charAt(length) == '-';
  }
}
