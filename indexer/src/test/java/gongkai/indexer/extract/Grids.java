package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads tables out of a text as people see them, and checks what every text must hold to. */
final class Grids {
  private Grids() {}

  static List<Block> tables(Content content) {
    return content.blocks().stream().filter(block -> block.kind() == Block.Kind.TABLE).toList();
  }

  /** Every place of the grid with the words of the cell that covers it, a row in a line. */
  static String drawn(Content content, Block table) {
    int rows = table.cells().stream().mapToInt(c -> c.row() + c.rowSpan()).max().orElse(0);
    int columns = table.cells().stream().mapToInt(c -> c.column() + c.columnSpan()).max().orElse(0);
    String[][] grid = new String[rows][columns];
    for (String[] row : grid) {
      Arrays.fill(row, "∅");
    }
    for (Cell cell : table.cells()) {
      for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
        for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
          assertEquals("∅", grid[r][c], "two cells at " + r + "," + c);
          grid[r][c] = content.text().substring(cell.start(), cell.end());
        }
      }
    }
    return Arrays.stream(grid).map(row -> String.join("|", row)).collect(Collectors.joining("\n"));
  }

  /** Blocks cover the text in order, parted by one line feed; cells lie in their table. */
  static void assertWhole(Content content) {
    int at = 0;
    for (Block block : content.blocks()) {
      if (at > 0) {
        assertEquals('\n', content.text().charAt(at++));
      }
      assertEquals(at, block.start());
      assertTrue(block.end() > block.start());
      String words = content.text().substring(block.start(), block.end());
      assertEquals(block.kind() == Block.Kind.TABLE, !block.cells().isEmpty());
      if (block.kind() != Block.Kind.TABLE) {
        assertFalse(words.contains("\n"), words);
        assertEquals(words.strip(), words);
      }
      int end = block.start();
      for (Cell cell : block.cells()) {
        assertTrue(cell.start() >= end && cell.end() <= block.end());
        end = cell.end();
      }
      at = block.end();
    }
    assertEquals(content.text().length(), at);
    assertTrue(content.text().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t'));
  }

  static List<String> lines(Content content) {
    List<String> lines = new ArrayList<>();
    for (Block block : content.blocks()) {
      lines.add(content.text().substring(block.start(), block.end()));
    }
    return lines;
  }
}
