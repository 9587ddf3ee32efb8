package gongkai.indexer.extract.format.drawn;

import gongkai.indexer.extract.format.drawn.TextLine.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

  /** The lines of each table among these, from top to bottom. */
  static List<List<TextLine>> tables(List<TextLine> lines) {
    List<List<TextLine>> tables = new ArrayList<>();
    List<TextLine> run = new ArrayList<>();
    for (TextLine line : lines) {
      boolean near =
          run.isEmpty()
              || line.baseline() - run.getLast().baseline()
                  < FAR * Math.max(line.size(), run.getLast().size());
      if (!couldBeRow(line) || !near || stretches(with(run, line)).size() < 2) {
        add(run, tables);
        run = new ArrayList<>();
      }
      if (couldBeRow(line)) {
        run.add(line);
      }
    }
    add(run, tables);
    return tables;
  }

  static boolean couldBeRow(TextLine line) {
    return line.segments().size() >= 2;
  }

  private static List<TextLine> with(List<TextLine> run, TextLine line) {
    List<TextLine> all = new ArrayList<>(run);
    all.add(line);
    return all;
  }

  private static void add(List<TextLine> run, List<List<TextLine>> tables) {
    if (columns(run).isPresent()) {
      tables.add(run);
    }
  }

  /** The edges of the columns that these rows make together; empty where they are no table. */
  static Optional<double[]> columns(List<TextLine> run) {
    List<double[]> columns = stretches(run);
    if (run.size() < FEWEST_ROWS || columns.size() < 2) {
      return Optional.empty();
    }
    int words = run.stream().mapToInt(line -> line.segments().size()).sum();
    long places = (long) run.size() * columns.size();
    return words <= places && words >= FILLED * places
        ? Optional.of(edges(columns))
        : Optional.empty();
  }

  /** The stretches from left to right that have words in any line, with the gaps between them. */
  private static List<double[]> stretches(List<TextLine> run) {
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

  private static double[] edges(List<double[]> columns) {
    double[] xs = new double[columns.size() + 1];
    xs[0] = columns.getFirst()[0] - 1;
    xs[columns.size()] = columns.getLast()[1] + 1;
    for (int i = 1; i < columns.size(); i++) {
      xs[i] = (columns.get(i - 1)[1] + columns.get(i)[0]) / 2;
    }
    return xs;
  }
}
