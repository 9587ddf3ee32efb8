package gongkai.site.component;

import java.util.List;

/**
 * A chart, drawn: every coordinate is in units of the view box. The table says the same in words,
 * for whoever cannot see it and for whoever wants the figures.
 *
 * @param breaks where a series cannot be compared across
 * @param notes what a reader must know before comparing
 */
public record ChartView(
    String title,
    String unit,
    int width,
    int height,
    List<Segment> grid,
    List<Segment> breaks,
    List<Bar> bars,
    List<Path> paths,
    List<Dot> dots,
    List<Label> labels,
    List<String> legend,
    List<String> notes,
    TableView table) {

  /** A straight line. */
  public record Segment(int x1, int y1, int x2, int y2) {}

  /** A bar of a series. */
  public record Bar(int series, int x, int y, int width, int height) {}

  /** The line of a series, as SVG's path data. */
  public record Path(int series, String d) {}

  /** A value of a series; doubted where a check found something. */
  public record Dot(int series, int x, int y, boolean doubted) {}

  /**
   * Words in the drawing.
   *
   * @param kind {@code axis} or {@code value}
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  public record Label(String kind, int x, int y, String anchor, String text) {}
}
