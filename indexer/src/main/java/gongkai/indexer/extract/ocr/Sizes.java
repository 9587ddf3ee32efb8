package gongkai.indexer.extract.ocr;

import gongkai.indexer.extract.ocr.LineReader.Read;
import gongkai.indexer.extract.structure.Words;
import java.util.ArrayList;
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

  /** What the network marks as a line is so much higher than its font, where a page tells none. */
  private static final double BOX_OF_SIZE = 1.3;

  /** Sizes that differ by less are the same. */
  private static final double SAME = 0.3;

  private final double[] sizes;

  Sizes(List<Strip> strips, List<List<Read>> lines, double usual) {
    sizes = new double[strips.size()];
    List<Double> known = new ArrayList<>();
    List<Double> parts = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      OptionalDouble pitch = pitch(lines.get(i), strips.get(i).cut().width());
      if (pitch.isPresent()) {
        sizes[i] = snapped(pitch.orElseThrow(), known, 0.08);
        known.add(sizes[i]);
        if (!strips.get(i).inCell()) {
          parts.add(strips.get(i).box().height() / sizes[i]);
        }
      }
    }
    if (known.isEmpty()) {
      known.add(usual);
    }
    parts.sort(null);
    known.sort(null);
    double body = known.get(known.size() / 2);
    double boxOfSize = parts.isEmpty() ? BOX_OF_SIZE : parts.get(parts.size() / 2);
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] == 0) {
        double height = byHeight(strips.get(i), lines.get(i), boxOfSize);
        sizes[i] = Math.abs(height - body) < SAME * height ? body : snapped(height, known, SAME);
      }
    }
  }

  double of(int line) {
    return sizes[line];
  }

  private static double byHeight(Strip strip, List<Read> line, double boxOfSize) {
    if (!strip.inCell()) {
      return strip.box().height() / boxOfSize;
    }
    return strip.box().height() / (line.stream().anyMatch(Sizes::isWide) ? CHINESE : LATIN);
  }

  /** The mean way from one Chinese character to the next: single ones are known by steps only. */
  private static OptionalDouble pitch(List<Read> line, double width) {
    double way = 0;
    int count = 0;
    for (int i = 1; i < line.size(); i++) {
      if (isWide(line.get(i - 1)) && isWide(line.get(i))) {
        way += (line.get(i).at() - line.get(i - 1).at()) * width;
        count++;
      }
    }
    return count < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(way / count);
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
