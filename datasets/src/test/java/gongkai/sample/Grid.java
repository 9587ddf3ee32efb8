package gongkai.sample;

import java.util.ArrayList;
import java.util.List;

/** A table with merged cells; a cell stands in the row and column where it begins. */
record Grid(List<List<Cell>> rows) {
  Grid {
    rows = rows.stream().map(List::copyOf).toList();
  }

  record Cell(String text, int columns, int rows) {
    static Cell of(String text) {
      return new Cell(text, 1, 1);
    }
  }

  /** A cell with the place it got. */
  record Placed(int row, int column, Cell cell) {}

  static Grid of(List<String> lines) {
    List<List<Cell>> rows = new ArrayList<>();
    for (String line : lines) {
      String inner = line.strip().substring(1);
      inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
      List<Cell> row = new ArrayList<>();
      for (String cell : inner.split("\\|", -1)) {
        row.add(Cell.of(cell.strip()));
      }
      rows.add(row);
    }
    return new Grid(rows);
  }

  int width() {
    return rows.getFirst().stream().mapToInt(Cell::columns).sum();
  }

  /** Every cell with its row and column, as browsers lay merged cells out. */
  List<Placed> placed() {
    boolean[][] taken = new boolean[rows.size()][width()];
    List<Placed> placed = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      int c = 0;
      for (Cell cell : rows.get(r)) {
        while (taken[r][c]) {
          c++;
        }
        for (int i = r; i < r + cell.rows(); i++) {
          for (int j = c; j < c + cell.columns(); j++) {
            taken[i][j] = true;
          }
        }
        placed.add(new Placed(r, c, cell));
      }
    }
    return placed;
  }
}
