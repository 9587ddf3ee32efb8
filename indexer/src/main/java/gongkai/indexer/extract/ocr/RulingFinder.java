package gongkai.indexer.extract.ocr;

import gongkai.indexer.extract.ocr.Blobs.Blob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the level and upright lines that are drawn on a page. */
final class RulingFinder {
  /** A shorter line, in parts of an inch, is a stroke of a character. */
  private static final double SHORTEST = 0.19;

  /** A line, in inches, that is longer is no stroke; a shorter one has to end at such lines. */
  private static final double FAR = 0.5;

  private static final double TOUCHING = 0.04;

  /** A thicker one is a bar. */
  private static final double THICKEST = 0.06;

  /** What hangs together and is not larger, in inches, is a character of a headline. */
  private static final double LARGEST_CHARACTER = 1.3;

  /** So many pixels may be missing of a worn line. */
  private static final int GAP = 3;

  private RulingFinder() {}

  /**
   * A line in pixels.
   *
   * @param at its middle, y of a level one and x of an upright one
   */
  record Line(boolean level, double at, int from, int to, int thickness) {}

  static List<Line> find(boolean[] ink, int width, double dots) {
    boolean[] large = new boolean[ink.length];
    for (Blob blob : Blobs.of(ink, width)) {
      if (Math.max(blob.width(), blob.height()) > LARGEST_CHARACTER * dots) {
        for (int at : blob.pixels()) {
          large[at] = true;
        }
      }
    }
    return inLarge(large, width, dots);
  }

  private static List<Line> inLarge(boolean[] ink, int width, double dots) {
    List<Line> lines = new ArrayList<>(of(ink, width, dots, true));
    int height = ink.length / width;
    boolean[] turned = new boolean[ink.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[x * height + y] = ink[y * width + x];
      }
    }
    lines.addAll(of(turned, height, dots, false));
    List<Line> far = lines.stream().filter(line -> isFar(line, dots)).toList();
    int touch = (int) Math.ceil(TOUCHING * dots);
    return lines.stream()
        .filter(
            line ->
                isFar(line, dots)
                    || (ends(far, line, line.from(), touch) && ends(far, line, line.to(), touch)))
        .toList();
  }

  private static boolean isFar(Line line, double dots) {
    return line.to() - line.from() > FAR * dots;
  }

  /** Whether a line ends at another one that runs across. */
  private static boolean ends(List<Line> far, Line line, int end, int touch) {
    return far.stream()
        .anyMatch(
            other ->
                other.level() != line.level()
                    && Math.abs(other.at() - end) <= touch
                    && other.from() <= line.at() + touch
                    && other.to() >= line.at() - touch);
  }

  private static List<Line> of(boolean[] ink, int width, double dots, boolean level) {
    int shortest = (int) Math.round(SHORTEST * dots);
    boolean[] runs = new boolean[ink.length];
    int height = ink.length / width;
    for (int y = 0; y < height; y++) {
      int from = -1;
      int last = -1;
      int set = 0;
      for (int x = 0; x <= width; x++) {
        boolean here = x < width && ink[y * width + x];
        if (here) {
          from = from < 0 ? x : from;
          last = x;
          set++;
        } else if (from >= 0 && (x == width || x - last > GAP)) {
          if (last - from + 1 >= shortest && set > 0.8 * (last - from + 1)) {
            Arrays.fill(runs, y * width + from, y * width + last + 1, true);
          }
          from = -1;
          set = 0;
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    for (Blob blob : Blobs.of(runs, width)) {
      double thickness = (double) blob.size() / blob.width();
      if (thickness <= THICKEST * dots && blob.height() <= 2 * THICKEST * dots) {
        double middle = 0;
        for (int at : blob.pixels()) {
          int row = at / width;
          middle += row + 0.5;
        }
        lines.add(
            new Line(
                level,
                middle / blob.size(),
                blob.left(),
                blob.right() + 1,
                (int) Math.ceil(Math.max(thickness, 1))));
      }
    }
    return lines;
  }
}
