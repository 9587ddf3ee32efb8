package gongkai.indexer.extract.format.drawn;

import gongkai.indexer.extract.format.drawn.Ruled.Box;
import gongkai.indexer.extract.format.drawn.Ruled.Frame;
import gongkai.indexer.extract.format.drawn.TextLine.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds tables that are made by alignment alone, without any line drawn.
 *
 * <p>Lines one below the other whose parts keep the same gaps free are a table. Pages that are set
 * in two columns have been taken apart before, by {@link Columns}.
 */
final class Unruled {
  private static final int FEWEST_ROWS = 3;

  /** Rows further apart than so many times their size do not belong together. */
  private static final double FAR = 3.2;

  /** So much of a table's places must have words. */
  private static final double FILLED = 0.6;

  private Unruled() {}

  /** The tables among the lines, from top to bottom, without words yet. */
  static List<Frame> tables(List<TextLine> lines) {
    List<Frame> frames = new ArrayList<>();
    List<TextLine> run = new ArrayList<>();
    for (TextLine line : lines) {
      boolean near =
          run.isEmpty()
              || line.baseline() - run.getLast().baseline()
                  < FAR * Math.max(line.size(), run.getLast().size());
      if (line.segments().size() < 2 || !near || columns(with(run, line)).size() < 2) {
        add(run, frames);
        run = new ArrayList<>();
      }
      if (line.segments().size() >= 2) {
        run.add(line);
      }
    }
    add(run, frames);
    return frames;
  }

  private static List<TextLine> with(List<TextLine> run, TextLine line) {
    List<TextLine> all = new ArrayList<>(run);
    all.add(line);
    return all;
  }

  private static void add(List<TextLine> run, List<Frame> frames) {
    List<double[]> columns = columns(run);
    if (run.size() < FEWEST_ROWS || columns.size() < 2) {
      return;
    }
    int words = run.stream().mapToInt(line -> line.segments().size()).sum();
    boolean tight = words <= (long) run.size() * columns.size();
    if (tight && words >= FILLED * run.size() * columns.size()) {
      frames.add(frame(run, columns));
    }
  }

  /** The stretches from left to right that have words in any line, with the gaps between them. */
  private static List<double[]> columns(List<TextLine> run) {
    List<Segment> segments =
        run.stream()
            .flatMap(line -> line.segments().stream())
            .sorted(Comparator.comparingDouble(Segment::x0))
            .toList();
    List<double[]> columns = new ArrayList<>();
    for (Segment segment : segments) {
      if (!columns.isEmpty() && segment.x0() <= columns.getLast()[1] + Ruled.NEAR) {
        columns.getLast()[1] = Math.max(columns.getLast()[1], segment.x1());
      } else {
        columns.add(new double[] {segment.x0(), segment.x1()});
      }
    }
    return columns;
  }

  private static Frame frame(List<TextLine> run, List<double[]> columns) {
    double[] xs = new double[columns.size() + 1];
    xs[0] = columns.getFirst()[0] - 1;
    xs[columns.size()] = columns.getLast()[1] + 1;
    for (int i = 1; i < columns.size(); i++) {
      xs[i] = (columns.get(i - 1)[1] + columns.get(i)[0]) / 2;
    }
    double[] ys = new double[run.size() + 1];
    ys[0] = run.getFirst().top() - 1;
    ys[run.size()] = run.getLast().baseline() + run.getLast().size() * 0.4;
    for (int i = 1; i < run.size(); i++) {
      ys[i] = (run.get(i - 1).baseline() + run.get(i).top()) / 2;
    }
    List<Box> boxes = new ArrayList<>();
    for (int r = 0; r < run.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        boxes.add(new Box(r, 1, xs[c], xs[c + 1], ys[r], ys[r + 1]));
      }
    }
    return new Frame(boxes, xs[0], ys[0], xs[columns.size()], ys[run.size()]);
  }
}
