package gongkai.indexer.extract.format.drawn;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Gathers the level and upright lines of a page from what is drawn and filled on it. */
public final class Rulings {
  /** A bar that is filled instead of drawn is a line when it is at most so thick. */
  private static final double THICKEST = 3;

  /** Maps and plans have more lines than any table. */
  private static final int MAX = 20_000;

  /** How far a line may be from level. */
  private static final double LEVEL = 1;

  private final List<Ruling> lines = new ArrayList<>();

  public List<Ruling> lines() {
    return lines.size() > MAX ? List.of() : lines;
  }

  /**
   * Takes the straight parts of a line that is drawn.
   *
   * @param path in points from the upper left corner
   */
  public void stroke(PathIterator path) {
    double[] point = new double[6];
    double[] start = new double[2];
    double[] last = new double[2];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(point)) {
        case PathIterator.SEG_MOVETO -> {
          start = new double[] {point[0], point[1]};
          last = start;
        }
        case PathIterator.SEG_LINETO -> {
          add(last, point);
          last = new double[] {point[0], point[1]};
        }
        case PathIterator.SEG_CLOSE -> add(last, start);
        default -> {}
      }
    }
  }

  /** Office suites fill the borders of many cells in one go: each part is looked at by itself. */
  public void fill(PathIterator path) {
    Path2D.Double part = new Path2D.Double();
    double[] point = new double[6];
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(point);
      if (kind == PathIterator.SEG_MOVETO) {
        addBar(part.getBounds2D());
        part = new Path2D.Double();
        part.moveTo(point[0], point[1]);
      } else if (kind == PathIterator.SEG_LINETO) {
        part.lineTo(point[0], point[1]);
      }
    }
    addBar(part.getBounds2D());
  }

  private void add(double[] a, double[] b) {
    if (lines.size() > MAX) {
      return;
    }
    if (Math.abs(a[1] - b[1]) <= LEVEL && Math.abs(a[0] - b[0]) > LEVEL) {
      lines.add(new Ruling(true, (a[1] + b[1]) / 2, Math.min(a[0], b[0]), Math.max(a[0], b[0])));
    } else if (Math.abs(a[0] - b[0]) <= LEVEL && Math.abs(a[1] - b[1]) > LEVEL) {
      lines.add(new Ruling(false, (a[0] + b[0]) / 2, Math.min(a[1], b[1]), Math.max(a[1], b[1])));
    }
  }

  private void addBar(Rectangle2D box) {
    if (lines.size() > MAX) {
      return;
    }
    if (box.getHeight() <= THICKEST && box.getWidth() > box.getHeight()) {
      lines.add(new Ruling(true, box.getCenterY(), box.getMinX(), box.getMaxX()));
    } else if (box.getWidth() <= THICKEST && box.getHeight() > box.getWidth()) {
      lines.add(new Ruling(false, box.getCenterX(), box.getMinY(), box.getMaxY()));
    }
  }
}
