package gongkai.check;

import gongkai.noun.Observation;
import gongkai.noun.Observation.Meaning;
import gongkai.report.YearReports;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The whole figures of one body, by thing and year. In whatever order they come, of several for one
 * year the one of the report that counts comes first, then that of a superseded one, then what
 * another year's report says of it.
 */
final class Series {
  private final Map<Thing, Map<Integer, List<Observation>>> stated = new LinkedHashMap<>();

  private Series() {}

  /**
   * What figures of several years must share to be compared: 全市 and 市本级, or 元 and 万元, are two
   * things under one name.
   */
  record Thing(String indicator, String unit, Map<String, String> dimensions) {
    static Thing of(Observation o) {
      return new Thing(o.meaning().indicator(), o.reading().unit(), o.meaning().dimensions());
    }

    Thing called(String other) {
      return new Thing(other, unit, dimensions);
    }
  }

  static Series of(List<Observation> observations, YearReports reports) {
    Series series = new Series();
    observations.stream()
        .filter(Series::whole)
        .sorted(order(reports))
        .forEach(
            o ->
                series
                    .stated
                    .computeIfAbsent(Thing.of(o), thing -> new TreeMap<>())
                    .computeIfAbsent(o.subject().year().getAsInt(), year -> new ArrayList<>())
                    .add(o));
    return series;
  }

  private static Comparator<Observation> order(YearReports reports) {
    return Comparator.comparing((Observation o) -> o.meaning().indicator())
        .thenComparing(o -> !reports.yearOf(o.document()).equals(o.subject().year()))
        .thenComparing(o -> reports.rank(o.document()))
        .thenComparing(Observation::document)
        .thenComparing(o -> o.place().start())
        .thenComparing(Observation::id);
  }

  /** Whether a figure, or the place of one, is a whole that can stand in a series. */
  private static boolean whole(Observation o) {
    return o.subject().year().isPresent()
        && !o.meaning().indicator().isEmpty()
        && (!o.meaning().form().equals(Meaning.NARRATIVE)
            || o.meaning().dimensions().keySet().stream().allMatch("scope"::equals));
  }

  /** Takes each list of figures that are stated for one thing and year. */
  interface Visitor {
    void visit(Thing thing, int year, List<Observation> stated);
  }

  void each(Visitor visitor) {
    stated.forEach(
        (thing, years) ->
            years.forEach(
                (year, places) -> {
                  List<Observation> figures =
                      places.stream().filter(o -> o.reading().value().isPresent()).toList();
                  if (!figures.isEmpty()) {
                    visitor.visit(thing, year, figures);
                  }
                }));
  }

  List<Thing> things() {
    return List.copyOf(stated.keySet());
  }

  List<Thing> things(String indicator) {
    return stated.keySet().stream().filter(t -> t.indicator().equals(indicator)).toList();
  }

  /**
   * The figure of each year that counts. Where that place holds no number, no other report's number
   * takes it.
   */
  Map<Integer, Observation> byYear(Thing thing) {
    Map<Integer, Observation> first = new TreeMap<>();
    stated
        .getOrDefault(thing, Map.of())
        .forEach(
            (year, places) ->
                Optional.of(places.getFirst())
                    .filter(o -> o.reading().value().isPresent())
                    .ifPresent(o -> first.put(year, o)));
    return first;
  }
}
