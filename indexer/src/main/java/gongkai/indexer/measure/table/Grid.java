package gongkai.indexer.measure.table;

import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Cell;
import gongkai.vocabulary.figure.Forms.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table as places, merged cells resolved. Several blocks may be stacked into one grid where a
 * page break has cut the table.
 */
final class Grid {
  /** A table is never larger; a larger one is a spreadsheet, which no form is. */
  private static final int LARGEST = 200_000;

  private final String text;
  private final List<Cell> cells;
  private final int rows;
  private final int columns;
  private final int[] cellAt;
  private final boolean sound;
  private final LabelIndex index;
  private final IdentityHashMap<List<Line>, Map<String, Optional<Line>>> matches =
      new IdentityHashMap<>();
  private Optional<NavigableMap<Integer, List<Cell>>> labels = Optional.empty();
  private Optional<Grid> transposed = Optional.empty();

  private Grid(String text, List<Cell> cells, LabelIndex index) {
    this.index = index;
    this.text = text;
    this.cells = cells;
    this.rows = cells.stream().mapToInt(c -> c.row() + c.rowSpan()).max().orElse(0);
    this.columns = cells.stream().mapToInt(c -> c.column() + c.columnSpan()).max().orElse(0);
    boolean fits = (long) rows * columns <= LARGEST;
    this.cellAt = new int[fits ? rows * columns : 0];
    this.sound = fits && fill();
  }

  static Grid of(String text, Block block, LabelIndex index) {
    return new Grid(text, block.cells(), index);
  }

  /** One below the other; empty where they are not equally wide. */
  static Optional<Grid> stacked(String text, Block upper, Block lower, LabelIndex index) {
    Grid first = of(text, upper, index);
    if (first.columns != of(text, lower, index).columns) {
      return Optional.empty();
    }
    List<Cell> cells = new ArrayList<>(upper.cells());
    for (Cell cell : lower.cells()) {
      cells.add(
          new Cell(
              cell.row() + first.rows,
              cell.column(),
              cell.rowSpan(),
              cell.columnSpan(),
              cell.start(),
              cell.end()));
    }
    return Optional.of(new Grid(text, cells, index));
  }

  /** The same table with rows and columns exchanged. */
  Grid transposed() {
    if (transposed.isEmpty()) {
      transposed =
          Optional.of(
              new Grid(
                  text,
                  cells.stream()
                      .map(
                          c ->
                              new Cell(
                                  c.column(),
                                  c.row(),
                                  c.columnSpan(),
                                  c.rowSpan(),
                                  c.start(),
                                  c.end()))
                      .toList(),
                  index));
    }
    return transposed.orElseThrow();
  }

  /** The cells that may be labels of a form, by the rows that they begin in. */
  NavigableMap<Integer, List<Cell>> labels() {
    if (labels.isEmpty()) {
      NavigableMap<Integer, List<Cell>> byRow = new TreeMap<>();
      for (Cell cell : cells) {
        if (index.mayBeLabel(words(cell))) {
          byRow.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
        }
      }
      labels = Optional.of(byRow);
    }
    return labels.orElseThrow();
  }

  /** All of them, in the order of the cells. */
  List<Cell> labelCells() {
    return labels().values().stream().flatMap(List::stream).toList();
  }

  /** The line whose label the cell is. */
  Optional<Line> match(Cell cell, List<Line> lines) {
    return matches
        .computeIfAbsent(lines, key -> new HashMap<>())
        .computeIfAbsent(words(cell), words -> Labels.match(words, lines));
  }

  private boolean fill() {
    java.util.Arrays.fill(cellAt, -1);
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
        for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
          if (cellAt[r * columns + c] >= 0) {
            return false;
          }
          cellAt[r * columns + c] = i;
        }
      }
    }
    return true;
  }

  /** False where two cells claim one place: then nothing in it can be told safely. */
  boolean sound() {
    return sound;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  List<Cell> cells() {
    return cells;
  }

  Optional<Cell> at(int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      return Optional.empty();
    }
    int index = cellAt[row * columns + column];
    return index < 0 ? Optional.empty() : Optional.of(cells.get(index));
  }

  /** The different cells that touch a rectangle, in reading order. */
  List<Cell> within(int row, int toRow, int column, int toColumn) {
    List<Cell> found = new ArrayList<>();
    for (int r = row; r < toRow; r++) {
      for (int c = column; c < toColumn; c++) {
        at(r, c).filter(cell -> !found.contains(cell)).ifPresent(found::add);
      }
    }
    return found;
  }

  String words(Cell cell) {
    return text.substring(cell.start(), cell.end());
  }
}
