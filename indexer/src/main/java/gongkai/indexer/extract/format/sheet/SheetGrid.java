package gongkai.indexer.extract.format.sheet;

import gongkai.indexer.extract.structure.GridCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The cells of one sheet, brought together: rows and columns without any words are left out. */
final class SheetGrid {
  /** A sheet with more words than this is cut; nobody reads it as a table. */
  private static final int MAX_CELLS = 400_000;

  /** So many places of the grid may be laid out, the empty ones among them. */
  private static final long MAX_PLACES = 1_500_000;

  private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final List<int[]> hiddenColumns = new ArrayList<>();
  private int cells;

  /** A cell with words, as displayed. */
  void cell(int row, int column, String words) {
    if (!words.isEmpty() && cells < MAX_CELLS) {
      rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, words);
      cells++;
    }
  }

  void merge(CellRangeAddress range) {
    if (merged.size() < MAX_CELLS) {
      merged.add(range);
    }
  }

  /** A row that is not displayed. */
  void hideRow(int row) {
    if (hiddenRows.size() < MAX_CELLS) {
      hiddenRows.add(row);
    }
  }

  /** Columns that are not displayed. */
  void hideColumns(int first, int last) {
    if (hiddenColumns.size() < MAX_CELLS) {
      hiddenColumns.add(new int[] {first, last});
    }
  }

  /**
   * Takes out what is not displayed. A merged cell that begins there and goes on where it is seen
   * is shown there.
   *
   * @return whether there were words that are not displayed
   */
  boolean hide() {
    merged.replaceAll(this::shownPart);
    boolean any = false;
    for (int row : hiddenRows) {
      any |= rows.remove(row) != null;
    }
    for (int[] columns : hiddenColumns) {
      for (TreeMap<Integer, String> row : rows.values()) {
        Map<Integer, String> some =
            row.subMap(columns[0], true, Math.max(columns[0], columns[1]), true);
        any |= !some.isEmpty();
        some.clear();
      }
    }
    rows.values().removeIf(TreeMap::isEmpty);
    return any;
  }

  private CellRangeAddress shownPart(CellRangeAddress range) {
    int row = range.getFirstRow();
    while (row < range.getLastRow() && hiddenRows.contains(row)) {
      row++;
    }
    int column = range.getFirstColumn();
    while (column < range.getLastColumn() && isHidden(column)) {
      column++;
    }
    TreeMap<Integer, String> first = rows.get(range.getFirstRow());
    String words = first == null ? null : first.get(range.getFirstColumn());
    boolean moved = row != range.getFirstRow() || column != range.getFirstColumn();
    if (!moved || words == null || hiddenRows.contains(row) || isHidden(column)) {
      return range;
    }
    first.remove(range.getFirstColumn());
    rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, words);
    return new CellRangeAddress(row, range.getLastRow(), column, range.getLastColumn());
  }

  private boolean isHidden(int column) {
    return hiddenColumns.stream().anyMatch(c -> c[0] <= column && column <= c[1]);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  boolean isCut() {
    return cells >= MAX_CELLS;
  }

  /** In reading order; every place of the grid is covered once. */
  List<GridCell> cells() {
    NavigableMap<Integer, Integer> rowAt = places(rows.keySet());
    Set<Integer> used = new TreeSet<>();
    rows.values().forEach(row -> used.addAll(row.keySet()));
    NavigableMap<Integer, Integer> columnAt = places(used);
    if ((long) rowAt.size() * columnAt.size() > MAX_PLACES) {
      return sparse();
    }
    List<GridCell> grid = new ArrayList<>();
    Set<Long> covered = new HashSet<>();
    for (CellRangeAddress range : merged) {
      mergedCell(range, rowAt, columnAt, grid, covered);
    }
    for (int row : rows.keySet()) {
      for (int column : used) {
        int r = rowAt.get(row);
        int c = columnAt.get(column);
        if (covered.add(place(r, c))) {
          grid.add(new GridCell(r, c, 1, 1, rows.get(row).getOrDefault(column, "")));
        }
      }
    }
    grid.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
    return grid;
  }

  /** Cells far apart stay in their rows, one after the other. */
  private List<GridCell> sparse() {
    List<GridCell> grid = new ArrayList<>();
    int row = 0;
    for (TreeMap<Integer, String> cells : rows.values()) {
      int column = 0;
      for (String words : cells.values()) {
        grid.add(new GridCell(row, column++, 1, 1, words));
      }
      row++;
    }
    return grid;
  }

  private void mergedCell(
      CellRangeAddress range,
      NavigableMap<Integer, Integer> rowAt,
      NavigableMap<Integer, Integer> columnAt,
      List<GridCell> grid,
      Set<Long> covered) {
    TreeMap<Integer, String> first = rows.get(range.getFirstRow());
    String words = first == null ? null : first.get(range.getFirstColumn());
    if (words == null
        || covered.contains(
            place(rowAt.get(range.getFirstRow()), columnAt.get(range.getFirstColumn())))) {
      return;
    }
    int row = rowAt.get(range.getFirstRow());
    int column = columnAt.get(range.getFirstColumn());
    int height = count(rowAt, range.getFirstRow(), range.getLastRow());
    int width = count(columnAt, range.getFirstColumn(), range.getLastColumn());
    Set<Long> own = new HashSet<>();
    for (int r = row; r < row + height; r++) {
      for (int c = column; c < column + width; c++) {
        own.add(place(r, c));
      }
    }
    // Ranges that overlap are broken; the first one holds.
    if (own.stream().noneMatch(covered::contains)) {
      covered.addAll(own);
      grid.add(new GridCell(row, column, height, width, words));
    }
  }

  private static int count(NavigableMap<Integer, Integer> places, int first, int last) {
    Map.Entry<Integer, Integer> from = places.ceilingEntry(first);
    Map.Entry<Integer, Integer> to = places.floorEntry(last);
    return from == null || to == null ? 0 : Math.max(0, to.getValue() - from.getValue() + 1);
  }

  private static NavigableMap<Integer, Integer> places(Set<Integer> used) {
    NavigableMap<Integer, Integer> places = new TreeMap<>();
    for (int index : used) {
      places.put(index, places.size());
    }
    return places;
  }

  private static long place(int row, int column) {
    return ((long) row << 32) | column;
  }
}
