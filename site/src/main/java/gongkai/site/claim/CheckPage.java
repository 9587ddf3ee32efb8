package gongkai.site.claim;

import gongkai.site.frame.Frame;
import java.util.List;

/**
 * A text that is checked.
 *
 * @param text as it was pasted, or empty
 * @param pieces of the text, in order
 * @param claims in text order
 * @param counts of the verdicts
 */
record CheckPage(
    Frame frame,
    String text,
    int longest,
    List<String> notices,
    List<String> counts,
    List<PieceView> pieces,
    List<ClaimView> claims) {

  /**
   * A piece of the text.
   *
   * @param number of the claim that it is, from 1; 0 for none
   */
  record PieceView(String text, int number) {}

  /**
   * A claim.
   *
   * @param place what the verdict rests on
   * @param now what holds today, or empty
   */
  record ClaimView(
      int number,
      String kind,
      String verdict,
      String said,
      String because,
      Linked place,
      Linked now) {}

  /** Words of a document and where they stand; without an address there are none. */
  record Linked(String title, String text, String href) {
    static final Linked NONE = new Linked("", "", "");
  }
}
