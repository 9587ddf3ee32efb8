package gongkai.report;

import gongkai.noun.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One indicator of one body, year by year.
 *
 * @param indicator id of the vocabulary's indicator, or {@code table.row.column} of a form
 * @param points by year, the earliest first
 */
public record IndicatorSeries(String indicator, String label, List<Point> points) {

  public IndicatorSeries {
    points = List.copyOf(points);
  }

  /**
   * A year.
   *
   * @param figure what the year's own report states, of several the one that counts, before what
   *     other years' reports say of it
   * @param others that state the same year too; whether they agree is for check C14
   * @param breaks why it does not continue the point before; empty where it does
   */
  public record Point(
      int year, Observation figure, List<Observation> others, List<SeriesBreak> breaks) {
    public Point {
      others = List.copyOf(others);
      breaks = List.copyOf(breaks);
    }
  }

  /**
   * All series of one body.
   *
   * @param observations of the reports of one body, in whatever order
   * @param reports of that body, which say whose figures count
   */
  public static List<IndicatorSeries> of(List<Observation> observations, YearReports reports) {
    List<IndicatorSeries> all = new ArrayList<>();
    reports
        .figures(observations, o -> o.meaning().indicator())
        .forEach((indicator, years) -> all.add(of(indicator, years)));
    return all;
  }

  private static IndicatorSeries of(String indicator, Map<Integer, List<Observation>> years) {
    List<Point> points = new ArrayList<>();
    String label = "";
    for (Map.Entry<Integer, List<Observation>> entry : years.entrySet()) {
      int year = entry.getKey();
      List<Observation> stated = entry.getValue();
      Observation figure = stated.getFirst();
      List<SeriesBreak> breaks =
          points.isEmpty() ? List.of() : SeriesBreak.between(points.getLast().figure(), figure);
      points.add(new Point(year, figure, stated.subList(1, stated.size()), breaks));
      label = figure.meaning().indicatorLabel();
    }
    return new IndicatorSeries(indicator, label, points);
  }
}
