package gongkai.indexer.extract.ocr;

/** How far a page lies aslant: at its own angle its lines fall into the fewest rows. */
final class Skew {
  /** In radians. */
  private static final double FARTHEST = Math.toRadians(12);

  /** Pages from a scanner lie straighter than this. */
  private static final double NEAR = Math.toRadians(3);

  /** Chinese characters stand in a raster, whose diagonals are rows too. */
  private static final double CLEARLY = 1.15;

  private static final double COARSE = Math.toRadians(0.4);
  private static final double FINE = Math.toRadians(0.04);

  private static final int MOST_PLACES = 150_000;

  private Skew() {}

  /** The angle in radians by which the lines of the page fall to the right. */
  static double of(boolean[] ink, int width) {
    int count = 0;
    for (boolean set : ink) {
      count += set ? 1 : 0;
    }
    if (count == 0) {
      return 0;
    }
    int step = Math.max(1, count / MOST_PLACES);
    int[] xs = new int[count / step + 1];
    int[] ys = new int[xs.length];
    int places = 0;
    int seen = 0;
    for (int i = 0; i < ink.length; i++) {
      // An uneven step would fall into the rhythm of a raster.
      if (ink[i] && seen++ % step == 0 && places < xs.length) {
        xs[places] = i % width;
        ys[places++] = i / width;
      }
    }
    int height = ink.length / width;
    double near = search(xs, ys, places, width, height, 0, NEAR, COARSE);
    double far = search(xs, ys, places, width, height, 0, FARTHEST, COARSE);
    double best =
        sharpness(xs, ys, places, width, height, Math.tan(far))
                > CLEARLY * sharpness(xs, ys, places, width, height, Math.tan(near))
            ? far
            : near;
    return search(xs, ys, places, width, height, best, COARSE, FINE);
  }

  private static double search(
      int[] xs, int[] ys, int places, int width, int height, double from, double reach, double by) {
    double best = from;
    double sharpest = -1;
    for (int i = 0; i <= Math.round(reach / by); i++) {
      for (int side = -1; side <= 1; side += 2) {
        double angle = from + side * i * by;
        double sharp = sharpness(xs, ys, places, width, height, Math.tan(angle));
        if (sharp > sharpest * 1.0001) {
          sharpest = sharp;
          best = angle;
        }
      }
    }
    return best;
  }

  private static double sharpness(
      int[] xs, int[] ys, int places, int width, int height, double slope) {
    int[] rows = new int[height + width / 2 + 2];
    int shift = width / 4;
    for (int i = 0; i < places; i++) {
      int row = (int) (ys[i] - xs[i] * slope) + shift;
      if (row >= 0 && row < rows.length) {
        rows[row]++;
      }
    }
    double sum = 0;
    for (int count : rows) {
      sum += (double) count * count;
    }
    return sum;
  }
}
