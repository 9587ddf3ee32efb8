package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.format.word.WordTable.Merge;
import gongkai.indexer.extract.structure.GridCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A table whose rows each say where their cells begin and end, as DOC and RTF have it: what spans
 * what shows only when the edges of all rows are laid over each other.
 */
public final class EdgeTable {
  /** Edges nearer than this, in twips (1/1440 inch), are one: people draw columns by hand. */
  private static final int NEAR = 60;

  private static final int MAX_CELLS = 400_000;

  private final List<Edged> cells = new ArrayList<>();
  private int row = -1;

  /** Starts a row. */
  public void row() {
    row++;
  }

  /**
   * Puts a cell into the row.
   *
   * @param left edge in twips
   * @param right edge in twips
   */
  public void cell(int left, int right, Merge merge, String text) {
    if (cells.size() < MAX_CELLS) {
      cells.add(new Edged(Math.max(row, 0), left, Math.max(left, right), merge, text));
    }
  }

  /** Whether it is one cell around paragraphs. */
  public boolean isFrame() {
    return cells.size() == 1;
  }

  /** In reading order; places that no row has a cell for are empty cells. */
  public List<GridCell> grid() {
    int[] edges = edges();
    List<GridCell> grid = new ArrayList<>();
    int next = 0;
    int at = -1;
    for (Edged cell : cells) {
      next = cell.row() == at ? next : 0;
      at = cell.row();
      int from = Math.max(next, nearest(edges, cell.left()));
      int to = Math.max(from + 1, nearest(edges, cell.right()));
      place(cell, from, to, grid);
      next = to;
    }
    fill(grid);
    grid.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
    return grid;
  }

  private static void place(Edged cell, int from, int to, List<GridCell> grid) {
    if (cell.merge() == Merge.RIGHT && !grid.isEmpty() && grid.getLast().row() == cell.row()) {
      GridCell left = grid.removeLast();
      grid.add(
          new GridCell(left.row(), left.column(), left.rowSpan(), to - left.column(), left.text()));
      return;
    }
    if (cell.merge() == Merge.DOWN) {
      for (int i = grid.size() - 1; i >= 0; i--) {
        GridCell above = grid.get(i);
        if (above.column() == from
            && above.column() + above.columnSpan() == to
            && above.row() + above.rowSpan() == cell.row()) {
          grid.set(
              i, new GridCell(above.row(), from, above.rowSpan() + 1, to - from, above.text()));
          return;
        }
      }
    }
    grid.add(new GridCell(cell.row(), from, 1, to - from, cell.text()));
  }

  private static void fill(List<GridCell> grid) {
    int rows = grid.stream().mapToInt(cell -> cell.row() + cell.rowSpan()).max().orElse(0);
    int columns = grid.stream().mapToInt(cell -> cell.column() + cell.columnSpan()).max().orElse(0);
    if ((long) rows * columns > MAX_CELLS * 4L) {
      return;
    }
    boolean[][] covered = new boolean[rows][columns];
    for (GridCell cell : grid) {
      for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
        Arrays.fill(covered[r], cell.column(), cell.column() + cell.columnSpan(), true);
      }
    }
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        if (!covered[r][c]) {
          grid.add(new GridCell(r, c, 1, 1, ""));
        }
      }
    }
  }

  /** The edges of all rows from left to right, near ones as the first of them. */
  private int[] edges() {
    int[] all = cells.stream().flatMapToInt(cell -> cell.edges()).sorted().distinct().toArray();
    List<Integer> edges = new ArrayList<>();
    for (int edge : all) {
      if (edges.isEmpty() || edge - edges.getLast() > NEAR) {
        edges.add(edge);
      }
    }
    return edges.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int nearest(int[] edges, int place) {
    int best = 0;
    for (int i = 1; i < edges.length; i++) {
      if (Math.abs(edges[i] - place) < Math.abs(edges[best] - place)) {
        best = i;
      }
    }
    return best;
  }

  /** A cell between two edges. */
  private record Edged(int row, int left, int right, Merge merge, String text) {
    java.util.stream.IntStream edges() {
      return java.util.stream.IntStream.of(left, right);
    }
  }
}
