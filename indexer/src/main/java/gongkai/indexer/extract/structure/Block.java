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
 */
public record Block(Kind kind, int level, OptionalInt page, int start, int end, List<Cell> cells) {

  public Block {
    cells = List.copyOf(cells);
  }

  /** What the format says it is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TABLE
  }
}
