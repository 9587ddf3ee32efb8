package gongkai.compare;

import gongkai.noun.Observation;
import gongkai.noun.Observation.Meaning;
import gongkai.report.YearReports;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    Map<String, Map<Integer, List<Observation>>> stated = new TreeMap<>();
    for (Observation o : observations) {
      if (inSeries(o)) {
        stated
            .computeIfAbsent(o.meaning().indicator(), i -> new TreeMap<>())
            .computeIfAbsent(o.subject().year().orElseThrow(), y -> new ArrayList<>())
            .add(o);
      }
    }
    List<IndicatorSeries> all = new ArrayList<>();
    stated.forEach((indicator, years) -> all.add(of(indicator, years, reports)));
    return all;
  }

  /** A whole figure: of a form's cell, or of a sentence where nothing but its scope narrows it. */
  private static boolean inSeries(Observation o) {
    return o.subject().year().isPresent()
        && !o.meaning().indicator().isEmpty()
        && (!o.meaning().form().equals(Meaning.NARRATIVE)
            || o.meaning().dimensions().keySet().stream().allMatch("scope"::equals));
  }

  private static IndicatorSeries of(
      String indicator, Map<Integer, List<Observation>> years, YearReports reports) {
    List<Point> points = new ArrayList<>();
    String label = "";
    for (Map.Entry<Integer, List<Observation>> entry : years.entrySet()) {
      int year = entry.getKey();
      List<Observation> stated = new ArrayList<>(entry.getValue());
      stated.sort(
          Comparator.comparing(
                  (Observation o) -> !reports.yearOf(o.document()).equals(o.subject().year()))
              .thenComparing(o -> reports.rank(o.document()))
              .thenComparing(Observation::document)
              .thenComparing(o -> o.place().start())
              .thenComparing(Observation::id));
      Observation figure = stated.getFirst();
      List<SeriesBreak> breaks =
          points.isEmpty() ? List.of() : SeriesBreak.between(points.getLast().figure(), figure);
      points.add(new Point(year, figure, stated.subList(1, stated.size()), breaks));
      label = figure.meaning().indicatorLabel();
    }
    return new IndicatorSeries(indicator, label, points);
  }
}
