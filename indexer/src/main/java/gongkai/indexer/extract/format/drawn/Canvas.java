package gongkai.indexer.extract.format.drawn;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A page as it is drawn, of whatever format.
 *
 * @param width in points
 * @param height in points
 */
public record Canvas(double width, double height, List<Ink> inks, List<Ruling> rulings) {
  private static final double QUARTER = Math.PI / 2;

  /** Text so near to level or upright, in radians, belongs to what is exactly so. */
  private static final double NEARLY = Math.toRadians(2.5);

  /** Text of other angles is one where it differs by no more than this. */
  private static final double SAME = Math.toRadians(2);

  /** A page that lies straighter than this need not be straightened. */
  private static final double STRAIGHT = Math.toRadians(0.4);

  /** The cells of its ruled tables, in points, whatever stands in them. */
  public List<Rectangle2D> cells() {
    List<Rectangle2D> cells = new ArrayList<>();
    for (Ruled.Frame frame : Ruled.find(rulings)) {
      for (Ruled.Box box : frame.boxes()) {
        cells.add(
            new Rectangle2D.Double(box.x0(), box.y0(), box.x1() - box.x0(), box.y1() - box.y0()));
      }
    }
    return cells;
  }

  Canvas without(Predicate<Ink> dropped) {
    return new Canvas(width, height, inks.stream().filter(dropped.negate()).toList(), rulings);
  }

  /**
   * The page once for each direction in which text is read on it, turned so that it is level; what
   * most pages have only one of. Lines are turned along where they stay level and upright.
   */
  List<Level> levels() {
    Map<Long, List<Ink>> groups = new TreeMap<>(Canvas::order);
    for (Ink ink : inks) {
      groups.computeIfAbsent(group(ink.angle()), key -> new ArrayList<>()).add(ink);
    }
    List<Level> levels = new ArrayList<>();
    groups.forEach(
        (key, group) -> {
          if (group.stream().anyMatch(ink -> !ink.isSpace())) {
            levels.add(level(key, group));
          }
        });
    return levels;
  }

  /** Level text first, then what is turned to the right, upside down, to the left, then others. */
  private static int order(long a, long b) {
    boolean rightA = Math.abs(a) < 4;
    boolean rightB = Math.abs(b) < 4;
    return rightA == rightB ? Long.compare(a, b) : rightA ? -1 : 1;
  }

  /** 0 to 3 for quarters of a turn; beyond that the angle in steps. */
  private static long group(double angle) {
    double turn = (angle % (2 * Math.PI) + 2 * Math.PI) % (2 * Math.PI);
    long quarter = Math.round(turn / QUARTER);
    return Math.abs(turn - quarter * QUARTER) <= NEARLY
        ? quarter % 4
        : 100 + Math.round(turn / SAME);
  }

  private Level level(long key, List<Ink> group) {
    boolean right = key < 4;
    double exact = key * QUARTER;
    double mean =
        group.stream()
            .mapToDouble(
                ink -> right ? Math.IEEEremainder(ink.angle() - exact, 2 * Math.PI) : ink.angle())
            .average()
            .orElse(0);
    double angle = right ? (Math.abs(mean) > STRAIGHT ? exact + mean : exact) : mean;
    Turn turn = Turn.of(angle, width, height);
    List<Glyph> glyphs = new ArrayList<>(group.size());
    for (Ink ink : group) {
      double x0 = turn.x(ink.x(), ink.y());
      glyphs.add(
          new Glyph(
              x0,
              x0 + ink.advance(),
              turn.y(ink.x(), ink.y()),
              ink.size(),
              ink.text(),
              ink.look().doubtful()));
    }
    return new Level(
        turn.height(),
        glyphs,
        right && angle == exact ? turn.lines(rulings, (int) key) : List.of());
  }

  /**
   * A page turned so that its text is level.
   *
   * @param height of the turned page
   */
  record Level(double height, List<Glyph> glyphs, List<Ruling> rulings) {}

  /** Turns places of a page back by an angle. */
  private record Turn(double cos, double sin, double left, double top, double height) {
    static Turn of(double angle, double width, double height) {
      double cos = snap(Math.cos(angle));
      double sin = snap(Math.sin(angle));
      double left = Math.min(0, width * cos) + Math.min(0, height * sin);
      double top = Math.min(0, -width * sin) + Math.min(0, height * cos);
      double bottom = Math.max(0, -width * sin) + Math.max(0, height * cos);
      return new Turn(cos, sin, left, top, bottom - top);
    }

    private static double snap(double value) {
      return Math.abs(value - Math.rint(value)) < 1e-9 ? Math.rint(value) : value;
    }

    double x(double x, double y) {
      return x * cos + y * sin - left;
    }

    double y(double x, double y) {
      return -x * sin + y * cos - top;
    }

    List<Ruling> lines(List<Ruling> rulings, int quarters) {
      if (quarters == 0) {
        return rulings;
      }
      List<Ruling> turned = new ArrayList<>(rulings.size());
      for (Ruling line : rulings) {
        double x1 = line.horizontal() ? line.from() : line.at();
        double y1 = line.horizontal() ? line.at() : line.from();
        double x2 = line.horizontal() ? line.to() : line.at();
        double y2 = line.horizontal() ? line.at() : line.to();
        boolean horizontal = (quarters % 2 == 0) == line.horizontal();
        double a = horizontal ? x(x1, y1) : y(x1, y1);
        double b = horizontal ? x(x2, y2) : y(x2, y2);
        double at = horizontal ? y(x1, y1) : x(x1, y1);
        turned.add(new Ruling(horizontal, at, Math.min(a, b), Math.max(a, b)));
      }
      return turned;
    }
  }
}
