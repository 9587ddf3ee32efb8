package gongkai.indexer.measure.table;

import gongkai.indexer.extract.structure.Block;
import gongkai.indexer.measure.table.Alignment.Absent;
import gongkai.indexer.measure.table.Alignment.Aligned;
import gongkai.indexer.measure.table.Alignment.Placed;
import gongkai.indexer.measure.table.Alignment.Unsafe;
import gongkai.measure.piece.Span;
import gongkai.noun.Cell;
import gongkai.vocabulary.figure.Forms.Line;
import gongkai.vocabulary.figure.Forms.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays a form's table over plain text whose cells {@link FlatCells} tells apart. A row is its label
 * and then exactly as many values as the table has columns; one value more or less, and the table
 * is not read. A blank cell that left no trace makes its row too short.
 */
final class LineAligner {
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
    FlatCells cells = new FlatCells(text, table);
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.TABLE) {
        continue;
      }
      for (FlatCells.Flat cell : cells.of(block.start(), block.end())) {
        if (cell.value()) {
          values.add(cell.span());
        } else if (!cell.span().isEmpty()) {
          if (!values.isEmpty()) {
            rows.add(new Row(List.copyOf(labels), List.copyOf(values)));
            labels.clear();
            values.clear();
          }
          labels.add(cell.span());
        }
      }
    }
    rows.add(new Row(List.copyOf(labels), List.copyOf(values)));
    return rows;
  }

  private Alignment below() {
    Map<Line, Row> found = new LinkedHashMap<>();
    boolean strangers = false;
    for (Row row : rows) {
      Optional<Line> line = row.values().isEmpty() ? Optional.empty() : labelled(row);
      boolean headed = line.isPresent() && named(row.labels(), 1);
      if (headed && !found.isEmpty()) {
        return new Unsafe("同一张表在文中出现了不止一次", "the table stands there more than once");
      }
      boolean open = !found.isEmpty() && found.size() < table.rows().size();
      strangers |= open && line.isEmpty() && row.values().size() == table.columns().size();
      if ((headed || (open && line.isPresent())) && found.put(line.get(), row) != null) {
        return new Unsafe("行“" + line.get().leaf() + "”出现了两次", "a row stands there twice");
      }
    }
    if (found.size() * 2 < table.rows().size() || found.isEmpty()) {
      return new Absent();
    }
    // Of another form, in which a row of the same name means something else.
    Alignment placed = placed(found);
    return strangers && placed instanceof Aligned
        ? new Unsafe("表中有表样没有的行", "there are rows that the form has not")
        : placed;
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
      Optional<Line> line =
          Labels.match(joined(labels.subList(labels.size() - lines, labels.size())), table.rows());
      if (line.isPresent()) {
        return line;
      }
    }
    return Optional.empty();
  }

  private String joined(List<Span> spans) {
    StringBuilder words = new StringBuilder();
    spans.forEach(span -> words.append(span.in(text)));
    return words.toString();
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
    int at = 0;
    while (at < header.size()) {
      int next = at + 1;
      for (int lines = 1; lines <= Math.min(MOST_LINES, header.size() - at); lines++) {
        Optional<Line> column =
            Labels.match(joined(header.subList(at, at + lines)), table.columns());
        if (column.isPresent()) {
          byGroup.computeIfAbsent(column.get().group(), g -> new ArrayList<>()).add(column.get());
          next = at + lines;
          break;
        }
      }
      at = next;
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
