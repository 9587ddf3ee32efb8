package gongkai.indexer.extract.format.drawn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what is laid over or under the text of a document from the text. A watermark lies across
 * other text and is set apart from it: turned, pale, large, or the same on many pages. Turned text
 * that lies across nothing is text.
 */
final class Watermarks {
  /** So far from level and upright, in radians, text is turned. */
  private static final double TURNED = Math.toRadians(2.5);

  /** So many times as large as most text, a run is large. */
  private static final double LARGE = 1.6;

  /** A run lies across text when this part of its characters touch other text. */
  private static final double ACROSS = 0.2;

  /** As often on one page, the same pale or turned words are a pattern. */
  private static final int PATTERN = 3;

  private static final double CELL = 24;

  private final Map<String, Set<Integer>> pagesOf = new HashMap<>();
  private final int pages;

  private Watermarks(int pages) {
    this.pages = pages;
  }

  /** The pages without their watermarks. */
  static List<Canvas> without(List<Canvas> canvases) {
    Watermarks marks = new Watermarks(canvases.size());
    List<List<Run>> runs = new ArrayList<>();
    for (int i = 0; i < canvases.size(); i++) {
      List<Run> here = Run.of(canvases.get(i).inks());
      runs.add(here);
      for (Run run : here) {
        marks.pagesOf.computeIfAbsent(run.key(), key -> new HashSet<>()).add(i);
      }
    }
    List<Canvas> clean = new ArrayList<>();
    for (int i = 0; i < canvases.size(); i++) {
      Set<Integer> dropped = marks.on(runs.get(i));
      clean.add(
          dropped.isEmpty()
              ? canvases.get(i)
              : canvases.get(i).without(ink -> dropped.contains(ink.look().run())));
    }
    return clean;
  }

  /** The numbers of the runs that are watermarks. */
  private Set<Integer> on(List<Run> runs) {
    Map<String, Integer> times = new HashMap<>();
    runs.forEach(run -> times.merge(run.words(), 1, Integer::sum));
    double usual = usualSize(runs);
    boolean suspicious =
        runs.stream()
            .anyMatch(
                run -> run.isSetApart(usual) || isOnMany(run) || times.get(run.words()) >= PATTERN);
    Set<Integer> marks = new HashSet<>();
    if (!suspicious) {
      return marks;
    }
    Places places = new Places(runs);
    Set<String> laidAcross = new HashSet<>();
    for (Run run : runs) {
      boolean repeated = times.get(run.words()) >= 2 || isOnMany(run);
      boolean pattern = times.get(run.words()) >= PATTERN && run.words().length() > 1;
      boolean apart = run.isSetApart(usual) || isOnMany(run);
      if (run.isTurned() && (pattern || (run.pale() && repeated))) {
        marks.add(run.number());
      } else if (apart && places.liesAcross(run)) {
        marks.add(run.number());
        laidAcross.add(run.words());
      }
    }
    // Of a pattern some lie across text and others beside it.
    for (Run run : runs) {
      if (laidAcross.contains(run.words()) && run.isSetApart(usual)) {
        marks.add(run.number());
      }
    }
    // Where all that is on a page is turned, it is the text.
    return marks.size() == runs.size() ? Set.of() : marks;
  }

  private boolean isOnMany(Run run) {
    return pages > 1 && pagesOf.get(run.key()).size() >= Math.max(2, pages / 2);
  }

  private static double usualSize(List<Run> runs) {
    double[] sizes =
        runs.stream()
            .filter(run -> !run.isTurned() && !run.pale())
            .flatMapToDouble(run -> run.inks().stream().mapToDouble(Ink::size))
            .sorted()
            .toArray();
    return sizes.length == 0 ? 12 : sizes[sizes.length / 2];
  }

  /** What was drawn in one go. */
  private record Run(int number, List<Ink> inks, String words) {
    static List<Run> of(List<Ink> inks) {
      Map<Integer, List<Ink>> byNumber = new LinkedHashMap<>();
      for (Ink ink : inks) {
        if (!ink.isSpace()) {
          byNumber.computeIfAbsent(ink.look().run(), key -> new ArrayList<>()).add(ink);
        }
      }
      List<Run> runs = new ArrayList<>();
      byNumber.forEach(
          (number, own) -> {
            StringBuilder words = new StringBuilder();
            own.forEach(ink -> words.append(ink.text()));
            runs.add(new Run(number, own, words.toString()));
          });
      return runs;
    }

    String key() {
      Ink first = inks.getFirst();
      return words + "@" + Math.round(first.x() / 6) + "," + Math.round(first.y() / 6);
    }

    boolean pale() {
      return inks.getFirst().look().pale();
    }

    double size() {
      return inks.getFirst().size();
    }

    boolean isTurned() {
      double quarter = Math.PI / 2;
      return Math.abs(Math.IEEEremainder(inks.getFirst().angle(), quarter)) > TURNED;
    }

    boolean isSetApart(double usual) {
      return isTurned() || pale() || size() > LARGE * usual;
    }
  }

  /** Where characters stand, so that those that touch are found without comparing all. */
  private static final class Places {
    private final Map<Long, List<Placed>> cells = new HashMap<>();

    private record Placed(Ink ink, Run run) {}

    Places(List<Run> runs) {
      for (Run run : runs) {
        for (Ink ink : run.inks()) {
          double reach = Math.max(ink.size(), ink.advance()) / 2;
          int left = (int) Math.floor((ink.middleX() - reach) / CELL);
          int right = (int) Math.floor((ink.middleX() + reach) / CELL);
          int top = (int) Math.floor((ink.middleY() - reach) / CELL);
          int bottom = (int) Math.floor((ink.middleY() + reach) / CELL);
          for (int column = left; column <= Math.min(right, left + 40); column++) {
            for (int row = top; row <= Math.min(bottom, top + 40); row++) {
              cells
                  .computeIfAbsent(cell(column, row), key -> new ArrayList<>())
                  .add(new Placed(ink, run));
            }
          }
        }
      }
    }

    /** Whether enough of its characters stand on characters of other words, or these on them. */
    boolean liesAcross(Run run) {
      int touching = 0;
      Set<Integer> others = new HashSet<>();
      for (Ink ink : run.inks()) {
        double reach = Math.max(ink.size(), ink.advance()) / 2;
        boolean touched = false;
        for (int column = (int) Math.floor((ink.middleX() - reach) / CELL);
            column <= (int) Math.floor((ink.middleX() + reach) / CELL);
            column++) {
          for (int row = (int) Math.floor((ink.middleY() - reach) / CELL);
              row <= (int) Math.floor((ink.middleY() + reach) / CELL);
              row++) {
            for (Placed other : cells.getOrDefault(cell(column, row), List.of())) {
              boolean same =
                  other.run().number() == run.number() || other.run().words().equals(run.words());
              if (!same && touch(ink, other.ink())) {
                touched = true;
                others.add(other.run().number());
              }
            }
          }
        }
        touching += touched ? 1 : 0;
      }
      return !others.isEmpty() && touching >= Math.max(1, ACROSS * run.inks().size());
    }

    /** Nearer to each other than two characters of one line ever stand. */
    private static boolean touch(Ink a, Ink b) {
      double near = 0.35 * Math.max(a.size(), b.size()) + 0.15 * Math.min(a.size(), b.size());
      return Math.abs(a.middleX() - b.middleX()) < near
          && Math.abs(a.middleY() - b.middleY()) < near;
    }

    private static long cell(int column, int row) {
      return ((long) column << 32) ^ (row & 0xFFFFFFFFL);
    }
  }
}
