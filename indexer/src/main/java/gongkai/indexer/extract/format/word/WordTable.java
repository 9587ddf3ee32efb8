package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.structure.GridCell;
import java.util.ArrayList;
import java.util.List;

/** Lays the cells of a table on its grid: {@code gridSpan} to the right, {@code vMerge} down. */
public final class WordTable {
  private static final int MAX_SPAN = 200;

  private final List<GridCell> cells = new ArrayList<>();
  private BlockSink.Kept first = new BlockSink.Kept();
  private int row = -1;
  private int column;

  /** Starts a row, which may leave out places before its first cell. */
  void row() {
    row++;
    column = 0;
  }

  /** Takes the row that was begun last out again. */
  void dropRow() {
    int last = row;
    cells.removeIf(cell -> cell.row() == last);
    cells.replaceAll(
        cell ->
            cell.row() + cell.rowSpan() > last
                ? new GridCell(
                    cell.row(),
                    cell.column(),
                    Math.max(1, last - cell.row()),
                    cell.columnSpan(),
                    cell.text())
                : cell);
    row--;
  }

  void leaveOut(int places) {
    if (places > 0) {
      cell(places, Merge.NONE, "", new BlockSink.Kept());
    }
  }

  /**
   * @param blocks that the text was joined from
   */
  void cell(int span, Merge merge, String text, BlockSink.Kept blocks) {
    first = cells.isEmpty() ? blocks : first;
    int columns = Math.clamp(span, 1, MAX_SPAN);
    int above = merge == Merge.DOWN ? above(columns) : -1;
    if (above >= 0) {
      GridCell cell = cells.get(above);
      cells.set(
          above,
          new GridCell(
              cell.row(), cell.column(), cell.rowSpan() + 1, cell.columnSpan(), cell.text()));
    } else if (merge == Merge.RIGHT && !cells.isEmpty() && cells.getLast().row() == row) {
      GridCell cell = cells.removeLast();
      cells.add(
          new GridCell(
              row, cell.column(), cell.rowSpan(), cell.columnSpan() + columns, cell.text()));
    } else {
      cells.add(new GridCell(row, column, 1, columns, text));
    }
    column += columns;
  }

  /** The cell that this place continues: the one that ends right above it. */
  private int above(int columns) {
    for (int i = cells.size() - 1; i >= 0; i--) {
      GridCell cell = cells.get(i);
      if (cell.column() == column
          && cell.columnSpan() == columns
          && cell.row() + cell.rowSpan() == row) {
        return i;
      }
    }
    return -1;
  }

  /** What the first cell holds, before it was joined. */
  BlockSink.Kept first() {
    return first;
  }

  List<GridCell> cells() {
    return cells;
  }

  /** What a cell says of its neighbours. */
  public enum Merge {
    NONE,
    /** It goes on with the cell above. */
    DOWN,
    /** It goes on with the cell to the left. */
    RIGHT
  }
}
