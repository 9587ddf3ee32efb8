package gongkai.check;

import gongkai.noun.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The whole figures of one body, by indicator and year. */
final class Series {
  private final Map<String, Map<Integer, List<Observation>>> stated = new TreeMap<>();

  private Series() {}

  static Series of(List<Observation> observations) {
    Series series = new Series();
    for (Observation o : observations) {
      if (SeriesChecks.whole(o)) {
        series
            .stated
            .computeIfAbsent(o.meaning().indicator(), i -> new TreeMap<>())
            .computeIfAbsent(o.subject().year().getAsInt(), y -> new ArrayList<>())
            .add(o);
      }
    }
    return series;
  }

  /** Takes each list of figures that are stated for one thing and year. */
  interface Visitor {
    void visit(String indicator, int year, List<Observation> stated);
  }

  void each(Visitor visitor) {
    stated.forEach(
        (indicator, years) ->
            years.forEach((year, figures) -> visitor.visit(indicator, year, figures)));
  }

  Set<String> indicators() {
    return stated.keySet();
  }

  /** The first figure stated for each year. */
  Map<Integer, Observation> byYear(String indicator) {
    Map<Integer, Observation> first = new TreeMap<>();
    stated
        .getOrDefault(indicator, Map.of())
        .forEach((year, figures) -> first.put(year, figures.getFirst()));
    return first;
  }
}
