package gongkai.indexer.extract.structure;

import java.util.List;
import java.util.OptionalInt;

/** What a reader found, in the order of the document. */
public sealed interface Piece {
  /**
   * A line of the text.
   *
   * @param level of a heading, from 1; 0 for other kinds
   */
  record Line(Block.Kind kind, int level, OptionalInt page, String text) implements Piece {}

  /** A table of the text. */
  record Table(OptionalInt page, List<GridCell> cells) implements Piece {
    public Table {
      cells = List.copyOf(cells);
    }
  }

  /** A line beside the text; the cells of a table row are parted by tabs. */
  record Margin(String text) implements Piece {}

  /** A link to a file that belongs to the document. */
  record Attachment(String href, String label) implements Piece {}
}
