package gongkai.indexer.extract.structure;

/**
 * A cell on a grid: it covers {@code rowSpan} by {@code columnSpan} places from its upper left one.
 */
public record GridCell(int row, int column, int rowSpan, int columnSpan, String text) {

  public GridCell {
    if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
      throw new IllegalArgumentException("not a cell: " + row + "," + column);
    }
  }
}
