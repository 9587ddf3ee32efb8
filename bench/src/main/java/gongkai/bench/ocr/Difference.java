package gongkai.bench.ocr;

import gongkai.bench.ocr.MeasureOcr.Figure;
import java.util.List;

/**
 * How what was read differs from what is written, in the order of the document.
 *
 * @param right figures that are there
 * @param rightDoubted of these, doubted ones
 * @param wrongWithoutDoubt figures that are not written and bear no doubt; and those missing for
 *     which nothing doubtful stands instead
 */
record Difference(int right, int rightDoubted, int wrongWithoutDoubt) {
  static Difference of(List<Figure> written, List<Figure> read) {
    int[][] longest = new int[written.size() + 1][read.size() + 1];
    for (int i = written.size() - 1; i >= 0; i--) {
      for (int j = read.size() - 1; j >= 0; j--) {
        longest[i][j] =
            same(written, i, read, j)
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int right = 0;
    int doubted = 0;
    int wrong = 0;
    int missing = 0;
    int doubtful = 0;
    int i = 0;
    int j = 0;
    while (i < written.size() || j < read.size()) {
      if (i < written.size() && j < read.size() && same(written, i, read, j)) {
        right++;
        doubted += read.get(j).doubted() ? 1 : 0;
        wrong += Math.max(0, missing - doubtful);
        missing = 0;
        doubtful = 0;
        i++;
        j++;
      } else if (j == read.size()
          || (i < written.size() && longest[i + 1][j] >= longest[i][j + 1])) {
        missing++;
        i++;
      } else {
        // A wrong one without a doubt stands for a missing one, and is counted with it.
        doubtful += read.get(j).doubted() ? 1 : 0;
        j++;
      }
    }
    return new Difference(right, doubted, wrong + Math.max(0, missing - doubtful));
  }

  private static boolean same(List<Figure> written, int i, List<Figure> read, int j) {
    return written.get(i).text().equals(read.get(j).text());
  }
}
