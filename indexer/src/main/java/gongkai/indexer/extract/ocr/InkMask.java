package gongkai.indexer.extract.ocr;

/** Which pixels of a page are ink: much darker than the paper around them, whatever its shade. */
final class InkMask {
  /** The surroundings, in pixels to each side. */
  private static final int AROUND = 20;

  /** So much darker than the surroundings, of 255. */
  private static final int DARKER = 26;

  /** Darker than this part of the surroundings. */
  private static final double PART = 0.84;

  private InkMask() {}

  static boolean[] of(Paper paper) {
    int width = paper.width();
    int height = paper.height();
    int[] soft = softened(paper);
    long[] sums = new long[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      long row = 0;
      for (int x = 0; x < width; x++) {
        row += soft[y * width + x];
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    boolean[] ink = new boolean[width * height];
    for (int y = 0; y < height; y++) {
      int top = Math.max(0, y - AROUND);
      int bottom = Math.min(height, y + AROUND + 1);
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - AROUND);
        int right = Math.min(width, x + AROUND + 1);
        long sum =
            sums[bottom * (width + 1) + right]
                - sums[top * (width + 1) + right]
                - sums[bottom * (width + 1) + left]
                + sums[top * (width + 1) + left];
        double mean = (double) sum / ((bottom - top) * (right - left));
        int shade = soft[y * width + x];
        ink[y * width + x] = shade < mean * PART && shade < mean - DARKER;
      }
    }
    return ink;
  }

  /** Each shade with half of its neighbours', so that single specks pale. */
  private static int[] softened(Paper paper) {
    int width = paper.width();
    int height = paper.height();
    int[] across = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int before = paper.shade(Math.max(0, x - 1), y);
        int after = paper.shade(Math.min(width - 1, x + 1), y);
        across[y * width + x] = before + 2 * paper.shade(x, y) + after;
      }
    }
    int[] soft = new int[width * height];
    for (int y = 0; y < height; y++) {
      int above = Math.max(0, y - 1) * width;
      int below = Math.min(height - 1, y + 1) * width;
      for (int x = 0; x < width; x++) {
        soft[y * width + x] =
            (across[above + x] + 2 * across[y * width + x] + across[below + x]) / 16;
      }
    }
    return soft;
  }
}
