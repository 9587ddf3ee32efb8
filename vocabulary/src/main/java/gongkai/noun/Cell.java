package gongkai.noun;

/**
 * A cell of a table, merged cells resolved: it covers {@code rowSpan} by {@code columnSpan} places
 * of the grid.
 *
 * @param row of its upper left place, from 0
 * @param column of its upper left place, from 0
 * @param start offset of its words in the text of the Disclosure; equal to {@code end} for an empty
 *     cell
 * @param end offset in the text of the Disclosure
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, int start, int end) {

  public Cell {
    if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1 || start > end) {
      throw new IllegalArgumentException(
          "not a cell: row %d column %d, %dx%d, %d-%d"
              .formatted(row, column, rowSpan, columnSpan, start, end));
    }
  }
}
