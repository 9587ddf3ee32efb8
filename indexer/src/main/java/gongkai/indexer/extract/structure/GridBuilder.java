package gongkai.indexer.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Lays cells out on a grid by the rules of HTML: each goes to the first place that is free. */
public final class GridBuilder {
  /** Wider and taller spans are slips or attacks. */
  private static final int MAX_SPAN = 1000;

  /** By column: the row below the last one that a cell from above covers. */
  private final TreeMap<Integer, Integer> coveredUntil = new TreeMap<>();

  private final List<GridCell> cells = new ArrayList<>();
  private int row = -1;
  private int column;

  /** Starts a row. */
  public void row() {
    row++;
    column = 0;
  }

  /** Puts a cell into the row; spans that no table has are cut. */
  public void cell(int rowSpan, int columnSpan, String text) {
    if (row < 0) {
      row();
    }
    int rows = Math.clamp(rowSpan, 1, MAX_SPAN);
    int columns = Math.clamp(columnSpan, 1, MAX_SPAN);
    while (coveredUntil.getOrDefault(column, 0) > row) {
      column++;
    }
    cells.add(new GridCell(row, column, rows, columns, text));
    if (rows > 1) {
      for (int i = 0; i < columns; i++) {
        coveredUntil.put(column + i, row + rows);
      }
    }
    column += columns;
  }

  /** The cells, none of which reaches below the last row. */
  public List<GridCell> cells() {
    int rows = row + 1;
    return cells.stream()
        .map(
            cell ->
                cell.row() + cell.rowSpan() <= rows
                    ? cell
                    : new GridCell(
                        cell.row(),
                        cell.column(),
                        rows - cell.row(),
                        cell.columnSpan(),
                        cell.text()))
        .toList();
  }
}
