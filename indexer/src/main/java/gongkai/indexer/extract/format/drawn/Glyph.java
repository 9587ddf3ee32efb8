package gongkai.indexer.extract.format.drawn;

/**
 * A drawn character.
 *
 * @param x0 its left edge
 * @param x1 its right edge
 * @param baseline from the upper edge of the page
 * @param size of its font
 * @param text mostly one character; a space is a glyph too
 * @param doubtful when it was recognised with little confidence
 */
record Glyph(double x0, double x1, double baseline, double size, String text, boolean doubtful) {
  double middleX() {
    return (x0 + x1) / 2;
  }

  /** The middle of its body, a little above the baseline. */
  double middleY() {
    return baseline - 0.35 * size;
  }

  boolean isSpace() {
    return text.isBlank();
  }
}
