package gongkai.indexer.extract.format;

import gongkai.indexer.extract.structure.GridCell;
import gongkai.indexer.extract.structure.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Tables as text: CSV (RFC 4180), its kin with tabs, semicolons and bars, and what is nearly so.
 */
final class Delimited {
  private static final String DELIMITERS = "\t,;|，";

  /** By as many lines the delimiter is told. */
  private static final int LOOKED_AT = 50;

  private static final int MAX_CELLS = 1_000_000;

  private Delimited() {}

  /** Whether a file says by its name or type that it is such a table. */
  static boolean isNamed(String fileName, String mediaType) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".csv")
        || name.endsWith(".tsv")
        || name.endsWith(".tab")
        || mediaType.contains("csv")
        || mediaType.contains("tab-separated")
        || mediaType.contains("tsv");
  }

  /** A text all of whose lines have the same number of tabs, and some. */
  static boolean isTabbed(String text) {
    int tabs = -1;
    int lines = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.isBlank()) {
        continue;
      }
      int own = (int) line.chars().filter(c -> c == '\t').count();
      if (own == 0 || (tabs >= 0 && own != tabs)) {
        return false;
      }
      tabs = own;
      lines++;
    }
    return lines > 1;
  }

  /** The cells; empty for a text in which nothing parts them. */
  static Optional<List<GridCell>> cells(String text) {
    char delimiter = delimiter(text);
    if (delimiter == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(text, quoted(delimiter)));
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      // A quotation mark that is none: each line by itself, its marks as written.
      try {
        return Optional.of(read(text, quoted(delimiter).builder().setQuote(null).get()));
      } catch (IOException | UncheckedIOException | IllegalStateException again) {
        return Optional.empty();
      }
    }
  }

  private static CSVFormat quoted(char delimiter) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .setTrailingData(true)
        .setLenientEof(true)
        .get();
  }

  private static List<GridCell> read(String text, CSVFormat format) throws IOException {
    List<GridCell> cells = new ArrayList<>();
    List<CSVRecord> records;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      records = parser.getRecords();
    }
    int columns = records.stream().mapToInt(CSVRecord::size).max().orElse(0);
    int row = 0;
    for (CSVRecord record : records) {
      for (int column = 0; column < columns && cells.size() < MAX_CELLS; column++) {
        String value = column < record.size() ? record.get(column) : "";
        StringBuilder words = new StringBuilder();
        value.lines().forEach(line -> Words.join(words, Words.clean(line)));
        cells.add(new GridCell(row, column, 1, 1, words.toString()));
      }
      row++;
    }
    return cells;
  }

  /** The one that most lines have equally often; 0 where none is in most of them. */
  private static char delimiter(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
    char best = 0;
    double most = 0;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char candidate = DELIMITERS.charAt(i);
      long having = lines.stream().filter(line -> line.indexOf(candidate) >= 0).count();
      long first = lines.isEmpty() ? 0 : count(lines.getFirst(), candidate);
      long same =
          lines.stream().filter(line -> first > 0 && count(line, candidate) == first).count();
      double score = having + same;
      if (having * 2 >= lines.size() && having > 0 && score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  private static long count(String line, char delimiter) {
    return line.chars().filter(c -> c == delimiter).count();
  }
}
