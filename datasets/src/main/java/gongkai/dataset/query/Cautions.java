package gongkai.dataset.query;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be known of a figure made of many: that its rows count the same things twice or
 * different things, or that some of them are doubtful or lack a number. What bodies and cells are
 * is in the columns that {@code gongkai.dataset.derive.Addable} gives to rows; where rows lack
 * them, nothing is said of it.
 */
public final class Cautions {
  private final Map<Kind, Set<String>> seen = new EnumMap<>(Kind.class);

  /** What is to be known. */
  public enum Kind {
    /** Bodies of several levels: a city's figure may hold those of its counties. */
    LEVELS("level"),
    /** Governments beside departments, which a government's figure may hold. */
    TYPES("bodyType"),
    /** Consolidated figures beside others. */
    COVERAGE("coverage"),
    /** Totals of rows beside their parts. */
    ROW_TOTALS("rowRole"),
    /** Totals of columns beside their parts. */
    COLUMN_TOTALS("columnRole"),
    /** Forms that define their cells differently. */
    FORMS("form"),
    /** Numbers that could be read otherwise. */
    DOUBTFUL("confidence"),
    /** Numbers that a check questions. */
    QUESTIONED("findings"),
    /** Numbers with 余, 多, 约. */
    APPROXIMATE("approximate"),
    /** Places without a number, which is not 0. */
    MISSING("status");

    private final String column;

    Kind(String column) {
      this.column = column;
    }

    /** As it stands in the column {@code cautions}. */
    public String wire() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The column that tells; choosing among its values ends the caution. */
    public String column() {
      return column;
    }
  }

  void add(JsonNode row) {
    for (Kind kind : Kind.values()) {
      String value =
          kind == Kind.QUESTIONED
              ? (row.path(kind.column).isEmpty() ? "" : "questioned")
              : Value.text(row.path(kind.column));
      if (!value.isEmpty()) {
        seen.computeIfAbsent(kind, k -> new HashSet<>(4)).add(value);
      }
    }
  }

  /** In the order of the kinds. */
  List<Kind> kinds() {
    List<Kind> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (applies(kind, seen.getOrDefault(kind, Set.of()))) {
        all.add(kind);
      }
    }
    return all;
  }

  private static boolean applies(Kind kind, Set<String> values) {
    return switch (kind) {
      case LEVELS, TYPES, FORMS -> values.size() > 1;
      case ROW_TOTALS, COLUMN_TOTALS -> values.contains("total") && values.contains("part");
      // What is not stated may be either: beside a consolidated figure it may be held twice.
      case COVERAGE -> values.size() > 1 && values.contains("consolidated");
      case DOUBTFUL -> values.contains("doubtful");
      case QUESTIONED -> !values.isEmpty();
      case APPROXIMATE -> values.contains("true");
      case MISSING ->
          values.contains("empty") || values.contains("text") || values.contains("not_applicable");
    };
  }
}
