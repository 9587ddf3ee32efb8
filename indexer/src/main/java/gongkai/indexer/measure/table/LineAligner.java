package gongkai.indexer.measure.table;

import gongkai.indexer.measure.piece.Space;
import gongkai.indexer.measure.piece.Span;
import gongkai.indexer.extract.structure.Block;
import gongkai.indexer.measure.table.Alignment.Absent;
import gongkai.indexer.measure.table.Alignment.Aligned;
import gongkai.indexer.measure.table.Alignment.Placed;
import gongkai.indexer.measure.table.Alignment.Unsafe;
import gongkai.noun.Cell;
import gongkai.vocabulary.Forms.Line;
import gongkai.vocabulary.Forms.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays a form's table over plain text in which each cell stands on its own line, or cells are
 * parted by tabs, bars or wide gaps. A row is its label and then exactly as many values as the
 * table has columns; one value more or less, and the table is not read. Blank cells leave no trace
 * in such text, so a row with one never fits. Where single blanks are all that parts the cells, a
 * line is taken apart only if it ends in exactly as many values, or names several columns.
 */
final class LineAligner {
  private static final Pattern CELL = Pattern.compile("[^\\t\\n|｜]+?(?=\\s{2,}|[\\t\\n|｜]|$)");
  private static final Pattern VALUE =
      Pattern.compile("[+-]?[0-9０-９][0-9０-９,，.]*\\s*(?:万元|元|件|项|个)?|/|-|—+|不适用|不涉及");

  /** A label may be cut over so many lines. */
  private static final int MOST_LINES = 4;

  private final String text;
  private final Table table;
  private final List<Row> rows;

  private LineAligner(String text, Table table, List<Row> rows) {
    this.text = text;
    this.table = table;
    this.rows = rows;
  }

  /** Words, and the values right behind them. */
  private record Row(List<Span> labels, List<Span> values) {}

  static Alignment align(String text, List<Block> blocks, Table table) {
    LineAligner aligner = new LineAligner(text, table, rows(text, blocks, table));
    Alignment side = table.rows().size() > 1 ? aligner.sideBySide() : new Absent();
    Alignment below = side instanceof Aligned ? side : aligner.below();
    return below instanceof Absent ? side : below;
  }

  private static List<Row> rows(String text, List<Block> blocks, Table table) {
    List<Row> rows = new ArrayList<>();
    List<Span> labels = new ArrayList<>();
    List<Span> values = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.TABLE) {
        continue;
      }
      Matcher cell = CELL.matcher(text).region(block.start(), block.end());
      List<Span> spans = new ArrayList<>();
      while (cell.find()) {
        spans.addAll(apart(text, stripped(text, cell.start(), cell.end()), table));
      }
      for (Span span : spans) {
        if (VALUE.matcher(span.in(text)).matches()) {
          values.add(span);
        } else if (span.end() > span.start()) {
          if (!values.isEmpty()) {
            rows.add(new Row(List.copyOf(labels), List.copyOf(values)));
            labels.clear();
            values.clear();
          }
          labels.add(span);
        }
      }
    }
    rows.add(new Row(List.copyOf(labels), List.copyOf(values)));
    return rows;
  }

  /** The cells of a line that only single blanks part; else the line. */
  private static List<Span> apart(String text, Span line, Table table) {
    List<Span> pieces = pieces(text, line);
    int values = 0;
    while (values < pieces.size()
        && VALUE.matcher(pieces.get(pieces.size() - 1 - values).in(text)).matches()) {
      values++;
    }
    int labels = pieces.size() - values;
    if (values == table.columns().size() && labels > 0) {
      List<Span> cells = new ArrayList<>();
      cells.add(new Span(line.start(), pieces.get(labels - 1).end()));
      cells.addAll(pieces.subList(labels, pieces.size()));
      return cells;
    }
    long named =
        pieces.stream()
            .filter(piece -> Labels.match(piece.in(text), table.columns()).isPresent())
            .count();
    return values == 0 && named >= Math.min(2, table.columns().size()) ? pieces : List.of(line);
  }

  private static List<Span> pieces(String text, Span line) {
    List<Span> pieces = new ArrayList<>();
    int from = line.start();
    for (int at = line.start(); at <= line.end(); at++) {
      if (at == line.end() || Space.is(text.charAt(at))) {
        if (at > from) {
          pieces.add(new Span(from, at));
        }
        from = at + 1;
      }
    }
    return pieces;
  }

  private static Span stripped(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Space.is(text.charAt(from))) {
      from++;
    }
    while (to > from && Space.is(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private Alignment below() {
    Map<Line, Row> found = new LinkedHashMap<>();
    for (Row row : rows) {
      Optional<Line> line = row.values().isEmpty() ? Optional.empty() : labelled(row);
      boolean headed = line.isPresent() && named(row.labels(), 1);
      if (headed && !found.isEmpty()) {
        return new Unsafe("同一张表在文中出现了不止一次", "the table stands there more than once");
      }
      boolean open = !found.isEmpty() && found.size() < table.rows().size();
      if ((headed || (open && line.isPresent())) && found.put(line.get(), row) != null) {
        return new Unsafe("行“" + line.get().leaf() + "”出现了两次", "a row stands there twice");
      }
    }
    return found.size() * 2 < table.rows().size() || found.isEmpty() ? new Absent() : placed(found);
  }

  private Alignment placed(Map<Line, Row> found) {
    List<Placed> placed = new ArrayList<>();
    for (Line line : table.rows()) {
      Row row = found.get(line);
      if (row == null || row.values().size() != table.columns().size()) {
        return new Unsafe(
            "行“" + line.leaf() + "”的数值个数与列数不同", "row " + line.id() + " has not one value a column");
      }
      place(placed, line, row, 0);
    }
    return new Aligned(placed, Aligned.LINES);
  }

  private void place(List<Placed> placed, Line line, Row row, int from) {
    for (int i = 0; i < table.columns().size(); i++) {
      Span value = row.values().get(from + i);
      Line column = table.columns().get(i);
      placed.add(
          new Placed(
              line,
              column,
              new Cell(0, 0, 1, 1, value.start(), value.end()),
              column.label(),
              line.leaf() + " " + value.in(text)));
    }
  }

  /** The last lines before the values, together, are the label. */
  private Optional<Line> labelled(Row row) {
    List<Span> labels = row.labels();
    for (int lines = 1; lines <= Math.min(MOST_LINES, labels.size()); lines++) {
      StringBuilder words = new StringBuilder();
      labels.subList(labels.size() - lines, labels.size()).forEach(s -> words.append(s.in(text)));
      Optional<Line> line = Labels.match(words.toString(), table.rows());
      if (line.isPresent()) {
        return line;
      }
    }
    return Optional.empty();
  }

  /** All values of the table in one run, under as many headers. */
  private Alignment sideBySide() {
    int size = table.rows().size() * table.columns().size();
    List<Placed> placed = new ArrayList<>();
    for (Row row : rows) {
      boolean groups =
          table.rows().stream()
              .allMatch(
                  line ->
                      row.labels().stream()
                          .anyMatch(s -> Labels.match(s.in(text), List.of(line)).isPresent()));
      if (!groups || !named(row.labels(), table.rows().size())) {
        continue;
      }
      if (row.values().size() != size || !placed.isEmpty()) {
        return new Unsafe("数值个数与列数不同", "there is not one value a column");
      }
      for (int i = 0; i < table.rows().size(); i++) {
        place(placed, table.rows().get(i), row, i * table.columns().size());
      }
    }
    return placed.isEmpty() ? new Absent() : new Aligned(placed, Aligned.LINES);
  }

  /**
   * Whether each column is named so many times, in the form's order within its group; a header that
   * spans two lines comes before those below it.
   */
  private boolean named(List<Span> header, int times) {
    Map<String, List<Line>> byGroup = new LinkedHashMap<>();
    for (Span span : header) {
      Labels.match(span.in(text), table.columns())
          .ifPresent(c -> byGroup.computeIfAbsent(c.group(), g -> new ArrayList<>()).add(c));
    }
    Map<String, List<Line>> expected = new LinkedHashMap<>();
    for (int i = 0; i < times; i++) {
      for (Line column : table.columns()) {
        expected.computeIfAbsent(column.group(), g -> new ArrayList<>()).add(column);
      }
    }
    return expected.equals(byGroup);
  }
}
