package gongkai.indexer.extract.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A box that may lie aslant, in pixels.
 *
 * @param x of its middle
 * @param y of its middle
 * @param width along its longer, mostly level side
 * @param height across
 * @param angle of that side, in radians, between -45 and 45 degrees; a box that is higher than wide
 *     keeps its height
 */
record TurnedBox(double x, double y, double width, double height, double angle) {
  static TurnedBox level(double left, double top, double right, double bottom) {
    return new TurnedBox((left + right) / 2, (top + bottom) / 2, right - left, bottom - top, 0);
  }

  TurnedBox grown(double by) {
    return new TurnedBox(x, y, width + 2 * by, height + 2 * by, angle);
  }

  TurnedBox scaled(double across, double down) {
    return new TurnedBox(x * across, y * down, width * across, height * down, angle);
  }

  double left() {
    return x - reach(width, height);
  }

  double right() {
    return x + reach(width, height);
  }

  double top() {
    return y - reach(height, width);
  }

  double bottom() {
    return y + reach(height, width);
  }

  private double reach(double along, double across) {
    return (along * Math.cos(angle) + across * Math.abs(Math.sin(angle))) / 2;
  }

  /** Whether a place lies in it. */
  boolean holds(double px, double py) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double along = (px - x) * cos + (py - y) * sin;
    double across = (py - y) * cos - (px - x) * sin;
    return Math.abs(along) <= width / 2 && Math.abs(across) <= height / 2;
  }

  /** The smallest box around places, none of whose sides is shorter than a pixel. */
  static TurnedBox around(List<int[]> places) {
    List<int[]> hull = hull(places);
    TurnedBox best = null;
    for (int i = 0; i < hull.size(); i++) {
      int[] a = hull.get(i);
      int[] b = hull.get((i + 1) % hull.size());
      double edge = Math.atan2(b[1] - a[1], b[0] - a[0]);
      TurnedBox box = at(Math.IEEEremainder(edge, Math.PI / 2), hull);
      if (best == null || box.width * box.height < best.width * best.height) {
        best = box;
      }
    }
    return best;
  }

  private static TurnedBox at(double angle, List<int[]> hull) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int[] place : hull) {
      double along = place[0] * cos + place[1] * sin;
      double across = place[1] * cos - place[0] * sin;
      left = Math.min(left, along);
      right = Math.max(right, along);
      top = Math.min(top, across);
      bottom = Math.max(bottom, across);
    }
    double middle = (left + right) / 2;
    double level = (top + bottom) / 2;
    return new TurnedBox(
        middle * cos - level * sin + 0.5,
        middle * sin + level * cos + 0.5,
        right - left + 1,
        bottom - top + 1,
        angle);
  }

  /** Andrew's monotone chain. */
  private static List<int[]> hull(List<int[]> places) {
    List<int[]> sorted = new ArrayList<>(places);
    sorted.sort(Comparator.<int[]>comparingInt(p -> p[0]).thenComparingInt(p -> p[1]));
    List<int[]> hull = new ArrayList<>();
    for (int pass = 0; pass < 2; pass++) {
      int from = hull.size();
      for (int[] place : sorted) {
        while (hull.size() >= from + 2
            && turn(hull.get(hull.size() - 2), hull.getLast(), place) <= 0) {
          hull.removeLast();
        }
        hull.add(place);
      }
      if (sorted.size() > 1) {
        hull.removeLast();
      }
      sorted = sorted.reversed();
    }
    return hull;
  }

  private static long turn(int[] a, int[] b, int[] c) {
    return (long) (b[0] - a[0]) * (c[1] - a[1]) - (long) (b[1] - a[1]) * (c[0] - a[0]);
  }
}
