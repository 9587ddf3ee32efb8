package gongkai.vocabulary.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file whose columns are exactly those expected. Lines that start with {@code #} are remarks.
 * A cell holds a list where its column says so, parted by {@code |}.
 */
public final class StrictTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setCommentMarker('#')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private final String file;
  private final List<Row> rows;

  private StrictTable(String file, List<Row> rows) {
    this.file = file;
    this.rows = rows;
  }

  public static StrictTable read(VocabularyFolder folder, String name, String... columns) {
    return of(folder.shown(name), folder.read(name), List.of(columns), List.of());
  }

  /**
   * Reads a table.
   *
   * @param file its name in messages
   * @param columns that it must have, in this order
   * @param further columns that may follow, in this order
   * @throws VocabularyException with file and line
   */
  public static StrictTable of(
      String file, String text, List<String> columns, List<String> further) {
    try (CSVParser parser =
        CSVParser.parse(new StringReader(text.replaceFirst("^\uFEFF", "")), FORMAT)) {
      List<String> header = parser.getHeaderNames();
      List<String> all = Stream.concat(columns.stream(), further.stream()).toList();
      boolean right =
          header.size() >= columns.size()
              && header.size() <= all.size()
              && header.equals(all.subList(0, header.size()));
      if (!right) {
        throw new VocabularyException(
            file,
            1,
            "the columns are "
                + String.join(",", header)
                + "; they must be "
                + String.join(",", columns)
                + (further.isEmpty() ? "" : " (" + String.join(",", further) + " may follow)"));
      }
      List<Row> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        if (!record.isConsistent()) {
          throw new VocabularyException(
              file,
              parser.getCurrentLineNumber(),
              "%d cells where the header has %d".formatted(record.size(), header.size()));
        }
        rows.add(new Row(file, parser.getCurrentLineNumber(), record));
      }
      return new StrictTable(file, rows);
    } catch (IOException | UncheckedIOException e) {
      throw new VocabularyException(file, "not a readable CSV file: " + e.getMessage(), e);
    }
  }

  public List<Row> rows() {
    return rows;
  }

  /** The rows by the id in a column; an id given twice is an error. */
  public <T> Map<String, T> byId(String column, Function<Row, T> entry) {
    Map<String, T> byId = new LinkedHashMap<>();
    for (Row row : rows) {
      if (byId.putIfAbsent(row.required(column), entry.apply(row)) != null) {
        throw row.problem("the " + column + " " + row.get(column) + " is given twice");
      }
    }
    return java.util.Collections.unmodifiableMap(byId);
  }

  /** Every name in the columns, to what the row means; a name that two rows claim is an error. */
  public <T> Map<String, T> byAlias(Function<Row, List<String>> names, Function<Row, T> entry) {
    Map<String, T> byAlias = new HashMap<>();
    Map<String, Long> claimed = new HashMap<>();
    for (Row row : rows) {
      for (String name : names.apply(row)) {
        Long before = claimed.putIfAbsent(name, row.line());
        if (before != null) {
          throw row.problem("the alias %s is claimed already in line %d".formatted(name, before));
        }
        byAlias.put(name, entry.apply(row));
      }
    }
    return Map.copyOf(byAlias);
  }

  @Override
  public String toString() {
    return file;
  }

  /** One entry, with the line it ends on. */
  public record Row(String file, long line, CSVRecord record) {
    /** What stands in a column; empty where the table does without it. */
    public String get(String column) {
      return record.isMapped(column) ? record.get(column) : "";
    }

    public String required(String column) {
      String value = get(column);
      if (value.isEmpty()) {
        throw problem("the column " + column + " is empty");
      }
      return value;
    }

    public List<String> list(String column) {
      String value = get(column);
      return value.isEmpty() ? List.of() : List.of(value.split("\\|", -1));
    }

    /** {@code yes}, or empty for no. */
    public boolean yes(String column) {
      String value = get(column);
      if (!value.isEmpty() && !value.equals("yes")) {
        throw problem("the column " + column + " is " + value + "; it must be yes or empty");
      }
      return !value.isEmpty();
    }

    /** The column's word as one of a closed list, whose names it is written in. */
    public <E extends Enum<E>> E constant(String column, Class<E> list) {
      String word = required(column);
      for (E each : list.getEnumConstants()) {
        if (each.name().equalsIgnoreCase(word)) {
          return each;
        }
      }
      throw problem(
          "the %s %s is unknown; known are %s"
              .formatted(column, word, Arrays.toString(list.getEnumConstants())));
    }

    /** The regular expression in a column. */
    public Pattern pattern(String column) {
      return pattern(column, "");
    }

    /** The same, with what must follow it. */
    public Pattern pattern(String column, String end) {
      try {
        return Pattern.compile("(?:" + required(column) + ")" + end);
      } catch (PatternSyntaxException e) {
        throw problem("the column " + column + " is no regular expression: " + e.getDescription());
      }
    }

    public VocabularyException problem(String what) {
      return new VocabularyException(file, line, what);
    }
  }
}
