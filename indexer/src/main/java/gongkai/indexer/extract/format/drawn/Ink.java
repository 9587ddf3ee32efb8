package gongkai.indexer.extract.format.drawn;

/**
 * A character where it is drawn, in points from the upper left corner of the page as it is shown.
 *
 * @param x where it begins on its baseline
 * @param y of that place
 * @param angle in which its line is read: 0 to the right, a quarter of a turn downwards; radians
 * @param advance along that direction
 * @param size of its font
 * @param text mostly one character; a space is one too
 * @param look what else is known of it
 */
public record Ink(
    double x, double y, double angle, double advance, double size, String text, Look look) {
  /**
   * What tells a watermark from text, and a guess from what is written.
   *
   * @param run number of the stretch of text that it was drawn with
   * @param pale when it is so light or so transparent that text over it can be read
   * @param doubtful when it was recognised on a picture with little confidence
   */
  public record Look(int run, boolean pale, boolean doubtful) {
    public Look(int run, boolean pale) {
      this(run, pale, false);
    }
  }

  /** The middle of its body, to the right. */
  public double middleX() {
    return x + Math.cos(angle) * advance / 2 + Math.sin(angle) * 0.35 * size;
  }

  /** The middle of its body, down. */
  public double middleY() {
    return y + Math.sin(angle) * advance / 2 - Math.cos(angle) * 0.35 * size;
  }

  public boolean isSpace() {
    return text.isBlank();
  }
}
