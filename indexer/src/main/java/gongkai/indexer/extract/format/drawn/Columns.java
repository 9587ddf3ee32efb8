package gongkai.indexer.extract.format.drawn;

import gongkai.indexer.extract.format.drawn.TextLine.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds text that is set in two columns, and puts the left one before the right one. */
final class Columns {
  private static final int FEWEST_LINES = 6;

  /** A line of a column is mostly so full, and has so many characters. */
  private static final double FULL = 0.75;

  private static final int WIDE = 10;

  private Columns() {}

  /**
   * Lines with the edges of the column that they are set in.
   *
   * @param lines from top to bottom
   */
  record Story(double left, double right, List<TextLine> lines) {
    static Story of(List<TextLine> lines) {
      return new Story(
          lines.stream().mapToDouble(TextLine::x0).min().orElse(0),
          lines.stream().mapToDouble(TextLine::x1).max().orElse(0),
          lines);
    }

    private boolean isRunningText() {
      long full =
          lines.stream()
              .filter(line -> line.x1() - line.x0() > FULL * (right - left))
              .filter(line -> line.text().length() >= WIDE)
              .count();
      return lines.size() >= FEWEST_LINES && full * 2 > lines.size();
    }
  }

  /** The stories of a page in the order in which they are read; one, for most pages. */
  static List<Story> of(List<TextLine> lines) {
    double[] gaps =
        lines.stream()
            .filter(line -> line.segments().size() == 2)
            .mapToDouble(
                line -> (line.segments().getFirst().x1() + line.segments().getLast().x0()) / 2)
            .sorted()
            .toArray();
    if (gaps.length < FEWEST_LINES / 2) {
      return List.of(Story.of(lines));
    }
    double gutter = gaps[gaps.length / 2];
    int[] run = longestRun(lines, gutter);
    Story left = side(lines.subList(run[0], run[1]), gutter, true);
    Story right = side(lines.subList(run[0], run[1]), gutter, false);
    if (!left.isRunningText() || !right.isRunningText()) {
      return List.of(Story.of(lines));
    }
    List<Story> stories = new ArrayList<>();
    if (run[0] > 0) {
      stories.add(Story.of(lines.subList(0, run[0])));
    }
    stories.add(left);
    stories.add(right);
    if (run[1] < lines.size()) {
      stories.add(Story.of(lines.subList(run[1], lines.size())));
    }
    return stories;
  }

  /** From and to of the longest run of lines none of which stands across the gutter. */
  private static int[] longestRun(List<TextLine> lines, double gutter) {
    int[] best = {0, 0};
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      boolean crossed =
          i == lines.size()
              || lines.get(i).segments().stream().anyMatch(s -> s.x0() < gutter && s.x1() > gutter);
      if (crossed) {
        if (i - from > best[1] - best[0]) {
          best = new int[] {from, i};
        }
        from = i + 1;
      }
    }
    return Arrays.copyOf(best, 2);
  }

  private static Story side(List<TextLine> lines, double gutter, boolean left) {
    List<Glyph> glyphs = new ArrayList<>();
    for (TextLine line : lines) {
      for (Segment segment : line.segments()) {
        if (segment.x1() <= gutter == left) {
          glyphs.addAll(segment.glyphs());
        }
      }
    }
    return Story.of(TextLine.of(glyphs));
  }
}
