package gongkai.indexer.measure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Cell;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GridTest {
  /** 甲 over two columns, 乙 over two rows. */
  private static final String TEXT = "甲乙丙丁";

  private static final List<Cell> CELLS =
      List.of(
          new Cell(0, 0, 1, 2, 0, 1),
          new Cell(0, 2, 2, 1, 1, 2),
          new Cell(1, 0, 1, 1, 2, 3),
          new Cell(1, 1, 1, 1, 3, 4));

  private static final LabelIndex NO_LABELS = new LabelIndex(List.of());

  private static Grid grid(List<Cell> cells) {
    return Grid.of(TEXT, block(cells), NO_LABELS);
  }

  private static Block block(List<Cell> cells) {
    return new Block(Block.Kind.TABLE, 0, OptionalInt.empty(), 0, TEXT.length(), cells);
  }

  private static String words(Grid grid, int row, int column) {
    return grid.at(row, column).map(grid::words).orElse("");
  }

  @Test
  void everyPlaceOfAMergedCellIsIt() {
    Grid grid = grid(CELLS);
    assertTrue(grid.sound());
    assertEquals(2, grid.rows());
    assertEquals(3, grid.columns());
    assertEquals("甲甲乙", words(grid, 0, 0) + words(grid, 0, 1) + words(grid, 0, 2));
    assertEquals("丙丁乙", words(grid, 1, 0) + words(grid, 1, 1) + words(grid, 1, 2));
    assertEquals(List.of("甲", "乙"), grid.within(0, 1, 0, 3).stream().map(grid::words).toList());
    assertEquals(List.of("乙"), grid.within(0, 2, 2, 3).stream().map(grid::words).toList());
    assertEquals(List.of(), grid.within(0, 0, 0, 3));
  }

  @Test
  void outsideThereIsNothing() {
    Grid grid = grid(CELLS);
    assertEquals(Optional.empty(), grid.at(-1, 0));
    assertEquals(Optional.empty(), grid.at(2, 0));
    assertEquals(Optional.empty(), grid.at(0, -1));
    assertEquals(Optional.empty(), grid.at(0, 3));
    assertEquals(Optional.empty(), grid(List.of(new Cell(1, 1, 1, 1, 0, 1))).at(0, 1), "a hole");
    assertEquals(0, grid(List.of()).rows());
  }

  @Test
  void rowsAndColumnsCanChangePlaces() {
    Grid turned = grid(CELLS).transposed();
    assertEquals(3, turned.rows());
    assertEquals(2, turned.columns());
    assertEquals("甲丙", words(turned, 0, 0) + words(turned, 0, 1));
    assertEquals("乙乙", words(turned, 2, 0) + words(turned, 2, 1));
  }

  @Test
  void twoCellsInOnePlaceAreNotSound() {
    assertFalse(grid(List.of(new Cell(0, 0, 1, 2, 0, 1), new Cell(0, 1, 1, 1, 1, 2))).sound());
    assertTrue(grid(List.of(new Cell(0, 0, 400, 500, 0, 1))).sound());
    assertFalse(grid(List.of(new Cell(0, 0, 401, 500, 0, 1))).sound(), "too large for a form");
  }

  @Test
  void halvesOfOneWidthAreStacked() {
    Grid both = Grid.stacked(TEXT, block(CELLS), block(CELLS), NO_LABELS).orElseThrow();
    assertEquals(4, both.rows());
    assertEquals("丙甲", words(both, 1, 0) + words(both, 2, 1));
    assertEquals(
        Optional.empty(),
        Grid.stacked(TEXT, block(CELLS), block(List.of(CELLS.getFirst())), NO_LABELS));
  }
}
