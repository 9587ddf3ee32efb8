package gongkai.indexer.measure.table;

import gongkai.indexer.measure.table.Alignment.Absent;
import gongkai.indexer.measure.table.Alignment.Aligned;
import gongkai.indexer.measure.table.Alignment.Placed;
import gongkai.indexer.measure.table.Alignment.Unsafe;
import gongkai.noun.Cell;
import gongkai.vocabulary.figure.Forms.Line;
import gongkai.vocabulary.figure.Forms.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lays a table over a grid that puts the form's rows side by side: each is a group of columns under
 * its own header (行政复议 | 未经复议直接起诉 | 复议后起诉), and one row holds all values.
 */
final class GroupAligner {
  private final Grid grid;
  private final Table table;

  private GroupAligner(Grid grid, Table table) {
    this.grid = grid;
    this.table = table;
  }

  static Alignment align(Grid grid, Table table) {
    return table.rows().size() < 2 ? new Absent() : new GroupAligner(grid, table).align();
  }

  private Alignment align() {
    Map<Line, Cell> groups = new LinkedHashMap<>();
    for (Cell cell : grid.labelCells()) {
      Optional<Line> row = grid.match(cell, table.rows());
      if (row.isPresent()
          && cell.columnSpan() >= table.columns().size()
          && groups.put(row.get(), cell) != null) {
        return new Unsafe("表头“" + row.get().leaf() + "”出现了两次", "a header stands there twice");
      }
    }
    if (groups.isEmpty()) {
      return new Absent();
    }
    for (Line row : table.rows()) {
      if (!groups.containsKey(row)) {
        return new Unsafe("找不到表头“" + row.leaf() + "”", "a header is missing: " + row.id());
      }
    }
    return under(groups);
  }

  private Alignment under(Map<Line, Cell> groups) {
    Map<Line, Map<Line, Cell>> headers = new LinkedHashMap<>();
    int valueRow = 0;
    for (Line row : table.rows()) {
      Cell group = groups.get(row);
      Map<Line, Cell> header = new LinkedHashMap<>();
      for (Cell cell : grid.labelCells()) {
        boolean under =
            cell.row() >= group.row() + group.rowSpan()
                && cell.column() >= group.column()
                && cell.column() + cell.columnSpan() <= group.column() + group.columnSpan();
        Optional<Line> column = under ? grid.match(cell, table.columns()) : Optional.empty();
        if (column.isPresent()) {
          if (header.put(column.get(), cell) != null) {
            return unsafe(row, column.get());
          }
          valueRow = Math.max(valueRow, cell.row() + cell.rowSpan());
        }
      }
      for (Line column : table.columns()) {
        if (!header.containsKey(column)) {
          return unsafe(row, column);
        }
      }
      if (!inOrder(header)) {
        return unsafe(row, table.columns().getFirst());
      }
      headers.put(row, header);
    }
    return values(headers, valueRow);
  }

  /** Under a group the columns stand as in the form; in another order a header was shifted. */
  private boolean inOrder(Map<Line, Cell> header) {
    int before = -1;
    for (Line column : table.columns()) {
      if (header.get(column).column() <= before) {
        return false;
      }
      before = header.get(column).column();
    }
    return true;
  }

  private static Unsafe unsafe(Line row, Line column) {
    return new Unsafe(
        "“%s”之下的“%s”不是恰好一列".formatted(row.leaf(), column.label()),
        "under %s the column %s is not exactly one".formatted(row.id(), column.id()));
  }

  private Alignment values(Map<Line, Map<Line, Cell>> headers, int valueRow) {
    List<Placed> placed = new ArrayList<>();
    if (valueRow >= grid.rows()) {
      return new Unsafe("表头之下没有数据行", "no row of values under the header");
    }
    int last =
        headers.values().stream()
            .flatMap(header -> header.values().stream())
            .mapToInt(cell -> cell.column() + cell.columnSpan())
            .max()
            .orElse(0);
    if (!grid.within(valueRow, valueRow + 1, last, grid.columns()).isEmpty()) {
      return new Unsafe("数据行的单元格比表头多", "the row of values has more cells than the header");
    }
    if (filledRows(valueRow) > 1) {
      return new Unsafe("表头之下有不止一行数据", "more than one row of values under the header");
    }
    for (Line row : table.rows()) {
      for (Line column : table.columns()) {
        Cell above = headers.get(row).get(column);
        List<Cell> cells =
            grid.within(
                valueRow, valueRow + 1, above.column(), above.column() + above.columnSpan());
        boolean one =
            cells.size() == 1
                && cells.getFirst().row() == valueRow
                && cells.getFirst().column() >= above.column()
                && cells.getFirst().column() + cells.getFirst().columnSpan()
                    <= above.column() + above.columnSpan();
        if (!one) {
          return unsafe(row, column);
        }
        if (Labels.isLabel(grid.words(cells.getFirst()), table)) {
          return Labels.inValue(row, column);
        }
        placed.add(
            new Placed(row, column, cells.getFirst(), grid.words(above), rowWords(valueRow)));
      }
    }
    return new Aligned(placed, Aligned.GRID);
  }

  /** Rows with more than one cell filled: a sheet goes on with lines of text below the table. */
  private long filledRows(int from) {
    return grid.cells().stream()
        .filter(cell -> cell.row() >= from && !grid.words(cell).isBlank())
        .collect(Collectors.groupingBy(Cell::row, Collectors.counting()))
        .values()
        .stream()
        .filter(filled -> filled > 1)
        .count();
  }

  private String rowWords(int row) {
    return String.join(
        " ",
        grid.within(row, row + 1, 0, grid.columns()).stream()
            .map(grid::words)
            .filter(words -> !words.isBlank())
            .toList());
  }
}
