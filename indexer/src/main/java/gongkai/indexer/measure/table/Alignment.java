package gongkai.indexer.measure.table;

import gongkai.noun.Cell;
import gongkai.vocabulary.figure.Forms.Line;
import java.util.List;

/** What came of laying a form's table over a grid. */
public sealed interface Alignment {

  /** The grid does not hold this table. */
  record Absent() implements Alignment {}

  /**
   * The grid seems to hold it, but not so that every value has one certain place.
   *
   * @param reason in Chinese, for the finding
   * @param reasonEn in English
   */
  record Unsafe(String reason, String reasonEn) implements Alignment {}

  /**
   * Every cell of the form has its place.
   *
   * @param rule how it was told
   */
  record Aligned(List<Placed> cells, String rule) implements Alignment {
    static final String GRID = "form_grid";
    static final String IN_TURN = "form_in_turn";
    static final String LINES = "form_lines";

    public Aligned {
      cells = List.copyOf(cells);
    }

    /** The first place in the text, to tell two tables apart. */
    int start() {
      return cells.stream().mapToInt(placed -> placed.cell().start()).min().orElse(0);
    }
  }

  /**
   * A cell of the form and where it is.
   *
   * @param header words of its column's header, which may carry a unit
   * @param rowWords the words of the row
   */
  record Placed(Line row, Line column, Cell cell, String header, String rowWords) {}
}
