package gongkai.site.comparison;

import gongkai.site.component.HitView;
import gongkai.site.component.Link;
import gongkai.site.frame.Frame;
import java.util.List;

/**
 * Two documents side by side.
 *
 * @param lead what there is to say of both: how many articles changed, or how long the
 *     interpretation took
 * @param sides the older and the newer, or the policy and its interpretation
 * @param heads of the two columns
 * @param parts of the table, in order
 * @param docx the address of the same as a file, or empty
 * @param retrieved when and from where, for whoever prints it
 */
record ContrastPage(
    Frame frame,
    List<String> lead,
    List<Side> sides,
    List<String> heads,
    List<Part> parts,
    String docx,
    String retrieved) {

  /** A document of the two. */
  record Side(
      String role,
      Link document,
      List<HitView.Fact> facts,
      String validity,
      String validityLabel) {}

  /**
   * Rows that stand together.
   *
   * @param label by which rows that are the same are folded; empty for those that are shown
   */
  record Part(String label, List<Row> rows) {}

  /**
   * A row.
   *
   * @param kind code: {@code same}, {@code changed}, {@code added}, {@code removed}
   * @param note that it moved, or empty
   */
  record Row(String kind, Cell left, Cell right, String note) {}

  /**
   * A side of a row; empty where it has nothing there.
   *
   * @param label of the article, or empty
   * @param href of the passage
   */
  record Cell(String label, String href, boolean heading, List<List<Piece>> lines) {
    static final Cell NOTHING = new Cell("", "", false, List.of());
  }

  /** Words that are the same on both sides, or are on this side alone. */
  record Piece(boolean changed, String text) {}
}
