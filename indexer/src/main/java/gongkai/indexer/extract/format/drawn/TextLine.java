package gongkai.indexer.extract.format.drawn;

import gongkai.indexer.extract.structure.Doubts;
import gongkai.indexer.extract.structure.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Glyphs on one baseline, read from left to right.
 *
 * @param size of most of its glyphs
 * @param marked the text with its {@link Doubts}
 * @param segments its parts between wide gaps, one where there is none
 */
record TextLine(
    double x0,
    double x1,
    double baseline,
    double size,
    String text,
    String marked,
    List<Segment> segments) {
  /** Glyphs whose baselines are nearer than this part of their size stand on one line. */
  private static final double SAME_LINE = 0.5;

  /** A gap wider than this part of the size parts words of letters and digits. */
  private static final double WORD_GAP = 0.18;

  /**
   * Among Chinese characters, and between them and others, type setters leave gaps of their own.
   */
  private static final double CHINESE_GAP = 0.6;

  /** The same character so near is the same character drawn twice to look bold. */
  private static final double OVERPRINT = 0.3;

  /** A gap wider than this part of the size may be one between columns. */
  private static final double COLUMN_GAP = 1.4;

  /** A part of a line. */
  record Segment(double x0, double x1, List<Glyph> glyphs) {
    String text() {
      return Doubts.without(marked());
    }

    String marked() {
      return Words.cleanMarked(read(glyphs));
    }
  }

  double top() {
    return baseline - size;
  }

  /** Lines from top to bottom. */
  static List<TextLine> of(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::baseline));
    List<TextLine> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    for (Glyph glyph : sorted) {
      if (!line.isEmpty() && !isSameLine(line, glyph)) {
        finish(line, lines);
        line = new ArrayList<>();
      }
      line.add(glyph);
    }
    finish(line, lines);
    return lines;
  }

  private static boolean isSameLine(List<Glyph> line, Glyph next) {
    Glyph last = line.getLast();
    double size = Math.min(last.size(), next.size());
    return next.baseline() - last.baseline() < SAME_LINE * Math.max(size, 1)
        && next.baseline() - line.getFirst().baseline() < Math.max(line.getFirst().size(), 1);
  }

  private static void finish(List<Glyph> glyphs, List<TextLine> lines) {
    List<Glyph> line = new ArrayList<>(glyphs);
    line.sort(Comparator.comparingDouble(Glyph::x0));
    while (!line.isEmpty() && line.getFirst().isSpace()) {
      line.removeFirst();
    }
    while (!line.isEmpty() && line.getLast().isSpace()) {
      line.removeLast();
    }
    if (line.isEmpty()) {
      return;
    }
    String marked = Words.cleanMarked(read(line));
    String text = Doubts.without(marked);
    if (!text.isEmpty()) {
      double[] sizes = line.stream().mapToDouble(Glyph::size).sorted().toArray();
      double[] bases = line.stream().mapToDouble(Glyph::baseline).sorted().toArray();
      double right = line.stream().mapToDouble(Glyph::x1).max().orElse(0);
      lines.add(
          new TextLine(
              line.getFirst().x0(),
              right,
              bases[bases.length / 2],
              sizes[sizes.length / 2],
              text,
              marked,
              segments(line)));
    }
  }

  private static List<Segment> segments(List<Glyph> line) {
    List<Segment> segments = new ArrayList<>();
    List<Glyph> part = new ArrayList<>();
    double right = 0;
    for (Glyph glyph : line) {
      if (glyph.isSpace()) {
        continue;
      }
      if (!part.isEmpty() && glyph.x0() - right > COLUMN_GAP * Math.max(glyph.size(), 1)) {
        segments.add(new Segment(part.getFirst().x0(), right, List.copyOf(part)));
        part.clear();
      }
      right = part.isEmpty() ? glyph.x1() : Math.max(right, glyph.x1());
      part.add(glyph);
    }
    if (!part.isEmpty()) {
      segments.add(new Segment(part.getFirst().x0(), right, List.copyOf(part)));
    }
    return segments;
  }

  private static String read(List<Glyph> line) {
    StringBuilder text = new StringBuilder();
    Glyph last = null;
    boolean space = false;
    for (Glyph glyph : line) {
      if (glyph.isSpace()) {
        space = true;
        continue;
      }
      if (last != null) {
        boolean same = glyph.text().equals(last.text());
        if (same && glyph.x0() - last.x0() < OVERPRINT * (last.x1() - last.x0())) {
          continue;
        }
        if (isParted(last, glyph, space)) {
          text.append(' ');
        }
      }
      text.append(glyph.doubtful() ? Doubts.marked(glyph.text()) : glyph.text());
      last = glyph;
      space = false;
    }
    return text.toString();
  }

  private static boolean isParted(Glyph last, Glyph next, boolean space) {
    double gap = (next.x0() - last.x1()) / Math.max(last.size(), 1);
    boolean chinese =
        Words.isChinese(last.text().codePointBefore(last.text().length()))
            || Words.isChinese(next.text().codePointAt(0));
    return chinese ? gap > CHINESE_GAP : space || gap > WORD_GAP;
  }
}
