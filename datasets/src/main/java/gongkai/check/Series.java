package gongkai.check;

import gongkai.noun.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The whole figures of one body, by indicator and year. In whatever order they come, of several for
 * one year a report's own comes before what another year's report says of it.
 */
final class Series {
  private final Map<String, Map<Integer, List<Observation>>> stated = new TreeMap<>();

  private Series() {}

  static Series of(List<Observation> observations) {
    Series series = new Series();
    for (Observation o : inOrder(observations)) {
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

  private static List<Observation> inOrder(List<Observation> observations) {
    Map<String, Integer> own = ownYears(observations);
    return observations.stream()
        .sorted(
            Comparator.comparing(
                    (Observation o) ->
                        o.subject().year().orElse(0) != own.getOrDefault(o.document(), 0))
                .thenComparing(Observation::document)
                .thenComparing(o -> o.place().start())
                .thenComparing(Observation::id))
        .toList();
  }

  /** The year that most figures of a document count is the one it reports on. */
  private static Map<String, Integer> ownYears(List<Observation> observations) {
    Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
    for (Observation o : observations) {
      o.subject()
          .year()
          .ifPresent(
              year ->
                  counts
                      .computeIfAbsent(o.document(), d -> new TreeMap<>())
                      .merge(year, 1, Integer::sum));
    }
    Map<String, Integer> own = new TreeMap<>();
    counts.forEach(
        (document, years) ->
            own.put(
                document,
                years.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey()));
    return own;
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
