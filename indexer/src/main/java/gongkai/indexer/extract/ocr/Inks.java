package gongkai.indexer.extract.ocr;

import gongkai.indexer.extract.format.drawn.Ink;
import gongkai.indexer.extract.ocr.LineReader.Read;
import java.util.ArrayList;
import java.util.List;

/** Puts characters that were read back to where they stand on the page. */
final class Inks {
  /** Less sure than this a character is shown as uncertain; a digit needs more. */
  private static final double SURE = 0.6;

  private static final double SURE_DIGIT = 0.9;

  /** What is read so badly is no text: a picture, a stamp. */
  private static final double TEXT = 0.5;

  /** What stands where there is ink that cannot be read, as editors of old texts write it. */
  private static final String UNREADABLE = "□";

  private final double point;
  private final double usual;

  /**
   * @param point in points, of a pixel
   * @param usual height of characters in pixels
   */
  Inks(double point, double usual) {
    this.point = point;
    this.usual = usual;
  }

  List<Ink> of(List<Strip> strips, List<List<Read>> lines) {
    List<Ink> inks = new ArrayList<>();
    Sizes sizes = new Sizes(strips, lines, usual);
    for (int i = 0; i < strips.size(); i++) {
      List<Read> line = lines.get(i);
      double mean = line.stream().mapToDouble(Read::sureness).average().orElse(0);
      if (line.stream().allMatch(read -> read.text().isBlank())) {
        if (strips.get(i).inCell() && strips.get(i).box().height() > 0.5 * usual) {
          place(strips.get(i), List.of(new Read(UNREADABLE, 0, 0.5)), usual, i, inks);
        }
      } else if (mean >= TEXT || strips.get(i).inCell()) {
        place(strips.get(i), line, sizes.of(i), i, inks);
      }
    }
    return inks;
  }

  private void place(Strip strip, List<Read> line, double size, int run, List<Ink> inks) {
    TurnedBox cut = strip.cut();
    double cos = Math.cos(cut.angle());
    double sin = Math.sin(cut.angle());
    // The baseline runs a little below the middle, whatever stands on the line.
    double down = 0.35 * size;
    double startX = cut.x() - cos * cut.width() / 2 - sin * down;
    double startY = cut.y() - sin * cut.width() / 2 + cos * down;
    for (int i = 0; i < line.size(); i++) {
      Read read = line.get(i);
      double middle = read.at() * cut.width();
      double from = i == 0 ? 0 : edge(line.get(i - 1), read, cut.width(), size, false);
      double to =
          i + 1 == line.size() ? cut.width() : edge(read, line.get(i + 1), cut.width(), size, true);
      from = Math.max(from, middle - size);
      to = Math.min(to, middle + size);
      inks.add(
          new Ink(
              (startX + cos * from) * point,
              (startY + sin * from) * point,
              cut.angle(),
              (to - from) * point,
              size * point,
              read.text(),
              new Ink.Look(run, false, isDoubtful(read))));
    }
  }

  /** Where the first of two ends, or the second begins: half way, unless they stand far apart. */
  private static double edge(Read a, Read b, double width, double size, boolean end) {
    double gap = (b.at() - a.at()) * width;
    if (gap < 1.6 * size) {
      return (a.at() + b.at()) / 2 * width;
    }
    return end ? a.at() * width + size / 2 : b.at() * width - size / 2;
  }

  private static boolean isDoubtful(Read read) {
    boolean digit = read.text().length() == 1 && "0123456789.,%".contains(read.text());
    return read.sureness() < (digit ? SURE_DIGIT : SURE);
  }
}
