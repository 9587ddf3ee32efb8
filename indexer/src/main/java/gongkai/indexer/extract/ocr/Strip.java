package gongkai.indexer.extract.ocr;

/**
 * A piece of a page that is read as one line.
 *
 * @param box around its ink
 * @param bounds beyond which nothing belongs to it: its cell, or a little more than the box
 * @param inCell whether it stands in a table's cell
 */
record Strip(TurnedBox box, TurnedBox bounds, boolean inCell) {
  /** The network was taught with a little paper around the ink, in parts of the height. */
  private static final double ABOVE = 0.14;

  private static final double BESIDE = 0.35;

  /** The box that is cut out to be read. */
  TurnedBox cut() {
    return inCell ? grown(ABOVE, BESIDE) : box;
  }

  /** Another one for a second look, so that what was cut off at first is seen. */
  TurnedBox wideCut() {
    return inCell ? grown(1.5 * ABOVE, 1.4 * BESIDE) : box.grown(0.06 * box.height());
  }

  private TurnedBox grown(double up, double sideways) {
    double above = box.height() * up;
    double beside = box.height() * sideways;
    return TurnedBox.level(
        Math.max(bounds.left(), box.left() - beside),
        Math.max(bounds.top(), box.top() - above),
        Math.min(bounds.right(), box.right() + beside),
        Math.min(bounds.bottom(), box.bottom() + above));
  }
}
