package gongkai.site.component;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Draws charts on the server. Values are placed by exact decimals; a gap in a series stays a gap,
 * and a line never runs over a break, since what lies on its two sides is not the same thing.
 */
public final class ChartMaker {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 260;
  private static final int LEFT = 76;
  private static final int RIGHT = 16;
  private static final int TOP = 20;
  private static final int BOTTOM = 34;
  private static final int LYING_TOP = 4;
  private static final int LYING_ROW = 32;
  private static final int LYING_LEFT = 220;
  private static final int LYING_RIGHT = 90;
  private static final int STEPS = 4;
  private static final int MOST_VALUE_LABELS = 12;

  private ChartMaker() {}

  /**
   * A value of a series.
   *
   * @param value empty where there is none: never zero
   */
  public record Point(Optional<BigDecimal> value, boolean doubted) {
    public static Point of(long value) {
      return new Point(Optional.of(BigDecimal.valueOf(value)), false);
    }
  }

  /** A series: a point for each place on the axis. */
  public record Series(String label, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /**
   * What is to be drawn.
   *
   * @param places the axis, such as years, in order
   * @param breaks indexes of the places before which a break lies
   */
  public record Plan(
      String title,
      String unit,
      List<String> places,
      List<Series> series,
      List<Integer> breaks,
      List<String> notes,
      TableView table) {}

  /** Lines over the places. */
  public static ChartView lines(Plan plan) {
    Canvas canvas = new Canvas(plan);
    canvas.axes();
    canvas.drawBreaks();
    for (int i = 0; i < plan.series().size(); i++) {
      canvas.drawLine(i);
    }
    return canvas.view();
  }

  /** Bars, one beside the other where there are several series. */
  public static ChartView bars(Plan plan) {
    Canvas canvas = new Canvas(plan);
    canvas.axes();
    canvas.drawBreaks();
    for (int i = 0; i < plan.series().size(); i++) {
      canvas.drawBars(i);
    }
    return canvas.view();
  }

  /** Bars that lie, a place a line: for places with long names. Of the first series alone. */
  public static ChartView lying(Plan plan) {
    int rows = plan.places().size();
    int bottom = LYING_TOP + rows * LYING_ROW;
    List<Point> points = plan.series().getFirst().points();
    BigDecimal greatest =
        points.stream()
            .flatMap(point -> point.value().stream())
            .filter(value -> value.signum() > 0)
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ONE);
    List<ChartView.Bar> bars = new ArrayList<>();
    List<ChartView.Label> labels = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      int y = LYING_TOP + i * LYING_ROW;
      labels.add(new ChartView.Label("axis", LYING_LEFT - 8, y + 16, "end", plan.places().get(i)));
      if (points.get(i).value().isPresent()) {
        BigDecimal value = points.get(i).value().orElseThrow();
        int width = share(value, greatest, WIDTH - LYING_LEFT - LYING_RIGHT);
        bars.add(new ChartView.Bar(0, LYING_LEFT, y, width, LYING_ROW - 10));
        labels.add(
            new ChartView.Label("value", LYING_LEFT + width + 6, y + 16, "start", said(value)));
      }
    }
    return new ChartView(
        plan.title(),
        plan.unit(),
        WIDTH,
        bottom,
        List.of(new ChartView.Segment(LYING_LEFT, 0, LYING_LEFT, bottom - 6)),
        List.of(),
        bars,
        List.of(),
        List.of(),
        labels,
        List.of(),
        plan.notes(),
        plan.table());
  }

  /** So many of these units as the value is of the whole; what is below zero has none. */
  private static int share(BigDecimal value, BigDecimal whole, int units) {
    int all =
        value
            .multiply(BigDecimal.valueOf(units))
            .divide(whole, 0, RoundingMode.HALF_UP)
            .intValueExact();
    return Math.max(0, all);
  }

  private static String said(BigDecimal value) {
    return grouped(
        value.stripTrailingZeros().scale() <= 0
            ? value.setScale(0, RoundingMode.HALF_UP).toPlainString()
            : value.stripTrailingZeros().toPlainString());
  }

  /** Three digits a group, in the whole part alone: 96,171.6. */
  public static String grouped(String plain) {
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    return whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ",") + plain.substring(whole.length());
  }

  /**
   * The least round number that holds the greatest value: 1, 2 or 5 times a power of ten, times
   * four.
   */
  static BigDecimal ceiling(BigDecimal greatest) {
    if (greatest.signum() <= 0) {
      return BigDecimal.valueOf(STEPS);
    }
    BigDecimal step = greatest.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
    int power = step.precision() - step.scale() - 1;
    for (int factor : new int[] {1, 2, 5, 10}) {
      BigDecimal round = BigDecimal.valueOf(factor).scaleByPowerOfTen(power);
      if (round.compareTo(step) >= 0) {
        return round.multiply(BigDecimal.valueOf(STEPS));
      }
    }
    throw new IllegalStateException("no round number above " + greatest);
  }

  /** The drawing while it is made. */
  private static final class Canvas {
    private final Plan plan;
    private final BigDecimal top;
    private final List<ChartView.Segment> grid = new ArrayList<>();
    private final List<ChartView.Segment> breaks = new ArrayList<>();
    private final List<ChartView.Bar> bars = new ArrayList<>();
    private final List<ChartView.Path> paths = new ArrayList<>();
    private final List<ChartView.Dot> dots = new ArrayList<>();
    private final List<ChartView.Label> labels = new ArrayList<>();

    Canvas(Plan plan) {
      this.plan = plan;
      this.top =
          ceiling(
              plan.series().stream()
                  .flatMap(series -> series.points().stream())
                  .flatMap(point -> point.value().stream())
                  .reduce(BigDecimal.ZERO, BigDecimal::max));
    }

    void axes() {
      for (int step = 0; step <= STEPS; step++) {
        BigDecimal value =
            top.multiply(BigDecimal.valueOf(step))
                .divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
        int y = y(value);
        grid.add(new ChartView.Segment(LEFT, y, WIDTH - RIGHT, y));
        labels.add(new ChartView.Label("axis", LEFT - 8, y + 4, "end", said(value)));
      }
      int every = Math.max(1, (plan.places().size() + 11) / 12);
      for (int i = 0; i < plan.places().size(); i += every) {
        labels.add(new ChartView.Label("axis", x(i), HEIGHT - 10, "middle", plan.places().get(i)));
      }
    }

    void drawBreaks() {
      for (int index : plan.breaks()) {
        int x = (x(index - 1) + x(index)) / 2;
        breaks.add(new ChartView.Segment(x, TOP, x, HEIGHT - BOTTOM));
      }
    }

    void drawLine(int number) {
      List<Point> points = plan.series().get(number).points();
      StringBuilder path = new StringBuilder();
      boolean on = false;
      for (int i = 0; i < points.size(); i++) {
        Point point = points.get(i);
        if (point.value().isEmpty()) {
          on = false;
          continue;
        }
        BigDecimal value = point.value().orElseThrow();
        boolean goesOn = on && !plan.breaks().contains(i);
        path.append(goesOn ? "L" : "M").append(x(i)).append(' ').append(y(value)).append(' ');
        dots.add(new ChartView.Dot(number, x(i), y(value), point.doubted()));
        label(number, i, value, x(i));
        on = true;
      }
      if (!path.isEmpty()) {
        paths.add(new ChartView.Path(number, path.toString().strip()));
      }
    }

    void drawBars(int number) {
      int all = plan.series().size();
      int room = (WIDTH - LEFT - RIGHT) / Math.max(1, plan.places().size());
      int width = Math.max(2, Math.min(56, room * 7 / 10) / all);
      List<Point> points = plan.series().get(number).points();
      for (int i = 0; i < points.size(); i++) {
        if (points.get(i).value().isPresent()) {
          BigDecimal value = points.get(i).value().orElseThrow();
          int x = x(i) - width * all / 2 + width * number;
          int y = y(value);
          bars.add(new ChartView.Bar(number, x, y, width, HEIGHT - BOTTOM - y));
          label(number, i, value, x + width / 2);
        }
      }
    }

    /** More words than fit would hide what they tell. */
    private void label(int number, int place, BigDecimal value, int x) {
      if (plan.series().size() == 1 && plan.places().size() <= MOST_VALUE_LABELS && number == 0) {
        String anchor = place == 0 ? "start" : "middle";
        labels.add(
            new ChartView.Label(
                "value", place == 0 ? x - 6 : x, y(value) - 9, anchor, said(value)));
      }
    }

    private int x(int place) {
      int room = WIDTH - LEFT - RIGHT;
      return LEFT + room * (2 * place + 1) / (2 * Math.max(1, plan.places().size()));
    }

    private int y(BigDecimal value) {
      return HEIGHT - BOTTOM - share(value, top, HEIGHT - TOP - BOTTOM);
    }

    ChartView view() {
      return new ChartView(
          plan.title(),
          plan.unit(),
          WIDTH,
          HEIGHT,
          grid,
          breaks,
          bars,
          paths,
          dots,
          labels,
          plan.series().stream().map(Series::label).toList(),
          plan.notes(),
          plan.table());
    }
  }
}
