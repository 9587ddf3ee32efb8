package gongkai.indexer.extract.ocr;

/** Smooths what a scanner adds: grain that the networks take for strokes. */
final class Grain {
  /** Shades by which neighbours differ on paper that has grain. */
  private static final double COARSE = 5;

  private static final int EVERY = 7;

  private Grain() {}

  static Paper smoothed(Paper paper) {
    return coarseness(paper) < COARSE ? paper : smooth(paper);
  }

  /** The median difference between neighbours, which ink does not change: most is paper. */
  private static double coarseness(Paper paper) {
    int[] count = new int[256];
    int all = 0;
    for (int y = 0; y < paper.height(); y += EVERY) {
      for (int x = 1; x < paper.width(); x += EVERY) {
        count[Math.abs(paper.shade(x, y) - paper.shade(x - 1, y))]++;
        all++;
      }
    }
    int sum = 0;
    for (int difference = 0; difference < 256; difference++) {
      sum += count[difference];
      if (sum * 2 >= all) {
        return difference;
      }
    }
    return 0;
  }

  private static Paper smooth(Paper paper) {
    int width = paper.width();
    int height = paper.height();
    int[] from = paper.pixels();
    int[] to = new int[from.length];
    for (int y = 0; y < height; y++) {
      int above = Math.max(0, y - 1) * width;
      int below = Math.min(height - 1, y + 1) * width;
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - 1);
        int right = Math.min(width - 1, x + 1);
        int here = y * width;
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
          int sum =
              (from[above + left] >> shift & 0xFF)
                  + 2 * (from[above + x] >> shift & 0xFF)
                  + (from[above + right] >> shift & 0xFF)
                  + 2 * (from[here + left] >> shift & 0xFF)
                  + 4 * (from[here + x] >> shift & 0xFF)
                  + 2 * (from[here + right] >> shift & 0xFF)
                  + (from[below + left] >> shift & 0xFF)
                  + 2 * (from[below + x] >> shift & 0xFF)
                  + (from[below + right] >> shift & 0xFF);
          mixed |= (sum / 16) << shift;
        }
        to[here + x] = mixed;
      }
    }
    return new Paper(width, height, to);
  }
}
