package gongkai.indexer.extract.format.scan;

import gongkai.indexer.extract.format.scan.LineReader.Read;
import gongkai.indexer.extract.structure.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The sizes of fonts, in pixels. Chinese characters stand as far from each other as they are large,
 * which tells more than the height of blurred ink; lines without them have the size that others
 * have whose height is like theirs.
 */
final class Sizes {
  /** Pairs of Chinese characters that tell the size of a line. */
  private static final int FEWEST = 3;

  /** Of the size of its font, the height of a line's ink with Chinese characters, and without. */
  private static final double CHINESE = 0.92;

  private static final double LATIN = 0.73;

  /** What the network marks as a line is so much higher than its ink. */
  private static final double BOX_OF_INK = 1.15;

  /** Sizes that differ by less are the same. */
  private static final double SAME = 0.2;

  private final double[] sizes;

  Sizes(List<Strip> strips, List<List<Read>> lines, double usual) {
    sizes = new double[strips.size()];
    List<Double> known = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      OptionalDouble pitch = pitch(lines.get(i), strips.get(i).cut().width());
      if (pitch.isPresent()) {
        sizes[i] = snapped(pitch.orElseThrow(), known, 0.06);
        known.add(sizes[i]);
      }
    }
    if (known.isEmpty()) {
      known.add(usual);
    }
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] == 0) {
        sizes[i] = snapped(byHeight(strips.get(i), lines.get(i)), known, SAME);
      }
    }
  }

  double of(int line) {
    return sizes[line];
  }

  private static double byHeight(Strip strip, List<Read> line) {
    boolean chinese = line.stream().anyMatch(Sizes::isWide);
    double ink = strip.inCell() ? strip.box().height() : strip.box().height() / BOX_OF_INK;
    return ink / (chinese ? CHINESE : LATIN);
  }

  /** The median way from one Chinese character to the next. */
  private static OptionalDouble pitch(List<Read> line, double width) {
    double[] ways = new double[line.size()];
    int count = 0;
    for (int i = 1; i < line.size(); i++) {
      if (isWide(line.get(i - 1)) && isWide(line.get(i))) {
        ways[count++] = (line.get(i).at() - line.get(i - 1).at()) * width;
      }
    }
    Arrays.sort(ways, 0, count);
    return count < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(ways[count / 2]);
  }

  private static boolean isWide(Read read) {
    return Words.isChinese(read.text().codePointAt(0));
  }

  private static double snapped(double size, List<Double> known, double part) {
    double best = size;
    double least = part * size;
    for (double other : known) {
      if (Math.abs(other - size) < least) {
        least = Math.abs(other - size);
        best = other;
      }
    }
    return best;
  }
}
