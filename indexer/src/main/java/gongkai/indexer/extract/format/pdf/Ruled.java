package gongkai.indexer.extract.format.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the grids that lines make, and in them the cells: neighbours without a line between. */
final class Ruled {
  /** Lines nearer than this are one, and ends so near to a line touch it. */
  static final double NEAR = 3;

  /** So much of an edge must be drawn to part two cells. */
  private static final double DRAWN = 0.6;

  private static final int MAX_PLACES = 40_000;

  private Ruled() {}

  /** The tables of a page from top to bottom, without words yet. */
  static List<Frame> find(List<Ruling> rulings) {
    List<Frame> frames = new ArrayList<>();
    for (List<Ruling> group : touching(rulings)) {
      double[] xs = edges(group, false);
      double[] ys = edges(group, true);
      boolean table = xs.length >= 2 && ys.length >= 2 && xs.length + ys.length >= 5;
      if (table && (long) xs.length * ys.length <= MAX_PLACES) {
        frames.add(new Frame(boxes(group, xs, ys), xs[0], ys[0], last(xs), last(ys)));
      }
    }
    frames.sort(Comparator.comparingDouble(Frame::top));
    return frames;
  }

  /** Groups of lines that touch each other, directly or by others. */
  private static List<List<Ruling>> touching(List<Ruling> rulings) {
    List<Ruling> lines = rulings.stream().filter(ruling -> ruling.length() > NEAR).toList();
    int[] group = new int[lines.size()];
    Arrays.setAll(group, i -> i);
    List<Integer> byStart = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      byStart.add(i);
    }
    // Swept from the left, so that far lines are never compared.
    byStart.sort(Comparator.comparingDouble(i -> left(lines.get(i))));
    for (int a = 0; a < byStart.size(); a++) {
      Ruling one = lines.get(byStart.get(a));
      for (int b = a + 1;
          b < byStart.size() && left(lines.get(byStart.get(b))) <= right(one) + NEAR;
          b++) {
        if (touch(one, lines.get(byStart.get(b)))) {
          group[root(group, byStart.get(b))] = root(group, byStart.get(a));
        }
      }
    }
    List<List<Ruling>> groups = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      groups.add(new ArrayList<>());
    }
    for (int i = 0; i < lines.size(); i++) {
      groups.get(root(group, i)).add(lines.get(i));
    }
    groups.removeIf(List::isEmpty);
    return groups;
  }

  private static int root(int[] group, int i) {
    int root = i;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }

  private static double left(Ruling line) {
    return line.horizontal() ? line.from() : line.at();
  }

  private static double right(Ruling line) {
    return line.horizontal() ? line.to() : line.at();
  }

  private static boolean touch(Ruling a, Ruling b) {
    if (a.horizontal() == b.horizontal()) {
      return Math.abs(a.at() - b.at()) <= NEAR
          && a.from() <= b.to() + NEAR
          && b.from() <= a.to() + NEAR;
    }
    return a.at() >= b.from() - NEAR
        && a.at() <= b.to() + NEAR
        && b.at() >= a.from() - NEAR
        && b.at() <= a.to() + NEAR;
  }

  private static double[] edges(List<Ruling> group, boolean horizontal) {
    return Axis.of(
        group.stream()
            .filter(ruling -> ruling.horizontal() == horizontal)
            .mapToDouble(Ruling::at)
            .toArray());
  }

  private static double last(double[] values) {
    return values[values.length - 1];
  }

  private static List<Box> boxes(List<Ruling> group, double[] xs, double[] ys) {
    int columns = xs.length - 1;
    int rows = ys.length - 1;
    boolean[][] leftEdge = new boolean[rows][columns + 1];
    boolean[][] topEdge = new boolean[rows + 1][columns];
    double[][] leftDrawn = new double[rows][columns + 1];
    double[][] topDrawn = new double[rows + 1][columns];
    for (Ruling line : group) {
      if (line.horizontal()) {
        cover(topDrawn[Axis.nearest(ys, line.at())], xs, line);
      } else {
        double[] column = new double[rows];
        cover(column, ys, line);
        int x = Axis.nearest(xs, line.at());
        for (int r = 0; r < rows; r++) {
          leftDrawn[r][x] += column[r];
        }
      }
    }
    for (int r = 0; r <= rows; r++) {
      for (int c = 0; c <= columns; c++) {
        if (r < rows) {
          leftEdge[r][c] = c == 0 || c == columns || leftDrawn[r][c] >= DRAWN;
        }
        if (c < columns) {
          topEdge[r][c] = r == 0 || r == rows || topDrawn[r][c] >= DRAWN;
        }
      }
    }
    return merge(leftEdge, topEdge, xs, ys);
  }

  /** Adds to each stretch between two edges the part of it that a line covers. */
  private static void cover(double[] drawn, double[] edges, Ruling line) {
    for (int i = 0; i < drawn.length; i++) {
      double from = Math.max(edges[i], line.from());
      double to = Math.min(edges[i + 1], line.to());
      if (to > from) {
        drawn[i] += (to - from) / (edges[i + 1] - edges[i]);
      }
    }
  }

  /** Grows each cell to the right and down as far as no line parts it. */
  private static List<Box> merge(
      boolean[][] leftEdge, boolean[][] topEdge, double[] xs, double[] ys) {
    int rows = ys.length - 1;
    int columns = xs.length - 1;
    boolean[][] taken = new boolean[rows][columns];
    List<Box> boxes = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        if (taken[r][c]) {
          continue;
        }
        int right = c + 1;
        while (right < columns && !leftEdge[r][right] && !taken[r][right]) {
          right++;
        }
        int bottom = r + 1;
        while (bottom < rows && isOpen(topEdge[bottom], taken[bottom], c, right)) {
          bottom++;
        }
        for (int i = r; i < bottom; i++) {
          Arrays.fill(taken[i], c, right, true);
        }
        boxes.add(new Box(r, bottom - r, xs[c], xs[right], ys[r], ys[bottom]));
      }
    }
    return boxes;
  }

  private static boolean isOpen(boolean[] edge, boolean[] taken, int from, int to) {
    for (int c = from; c < to; c++) {
      if (edge[c] || taken[c]) {
        return false;
      }
    }
    return true;
  }

  /** A cell: rows by number, columns by their edges. */
  record Box(int row, int rowSpan, double x0, double x1, double y0, double y1) {}

  /** A table on one page. */
  record Frame(List<Box> boxes, double left, double top, double right, double bottom) {
    boolean holds(Glyph glyph) {
      return glyph.middleX() > left - NEAR
          && glyph.middleX() < right + NEAR
          && glyph.middleY() > top - NEAR
          && glyph.middleY() < bottom + NEAR;
    }

    int rows() {
      return boxes.stream().mapToInt(box -> box.row() + box.rowSpan()).max().orElse(0);
    }
  }
}
