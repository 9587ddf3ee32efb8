package gongkai.check;

import gongkai.noun.Observation;
import gongkai.report.YearReports;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The whole figures of one body, by thing and year, as {@link YearReports#figures} orders them. */
final class Series {
  private final Map<Thing, Map<Integer, List<Observation>>> stated;

  private Series(Map<Thing, Map<Integer, List<Observation>>> stated) {
    this.stated = stated;
  }

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

  public static Series of(List<Observation> observations, YearReports reports) {
    return new Series(reports.figures(observations, Thing::of));
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
