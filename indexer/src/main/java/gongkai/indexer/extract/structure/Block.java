package gongkai.indexer.extract.structure;

import gongkai.noun.Cell;
import java.util.List;
import java.util.OptionalInt;

/**
 * A piece of the text as the format marks it; what it means is for the describe stage.
 *
 * @param level of a heading, from 1; 0 for other kinds
 * @param page from 1, where the format has pages
 * @param start offset in the text, UTF-16
 * @param end offset in the text
 * @param cells of a table, in reading order; offsets in the text
 * @param doubtful what was recognised on a picture with little confidence, in order
 */
public record Block(
    Kind kind,
    int level,
    OptionalInt page,
    int start,
    int end,
    List<Cell> cells,
    List<Stretch> doubtful) {

  public Block {
    cells = List.copyOf(cells);
    doubtful = List.copyOf(doubtful);
  }

  /** A block whose words were written, not recognised. */
  public Block(Kind kind, int level, OptionalInt page, int start, int end, List<Cell> cells) {
    this(kind, level, page, start, end, cells, List.of());
  }

  /** A part of the text, by its offsets. */
  public record Stretch(int start, int end) {}

  /** What the format says it is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TABLE
  }
}
