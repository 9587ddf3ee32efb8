package gongkai.compare;

import gongkai.noun.Observation;
import gongkai.report.SeriesBreak;
import gongkai.report.WholeFigures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What two reports state of one thing.
 *
 * @param breaks why the two cannot simply be compared; empty where they can
 */
public record CellChange(
    String indicator,
    String label,
    Optional<Observation> left,
    Optional<Observation> right,
    Change change,
    List<SeriesBreak> breaks) {

  public CellChange {
    breaks = List.copyOf(breaks);
  }

  /**
   * Cells of forms first, in the order of the left report, then what only the right one states.
   *
   * @param left whole figures of a report's own year, likewise the right ones
   */
  static List<CellChange> between(List<Observation> left, List<Observation> right) {
    Map<String, Observation> from = WholeFigures.byIndicator(left);
    Map<String, Observation> to = WholeFigures.byIndicator(right);
    Set<String> indicators = new LinkedHashSet<>(from.keySet());
    indicators.addAll(to.keySet());
    List<CellChange> all = new ArrayList<>();
    for (String indicator : indicators) {
      Optional<Observation> a = Optional.ofNullable(from.get(indicator));
      Optional<Observation> b = Optional.ofNullable(to.get(indicator));
      List<SeriesBreak> breaks =
          a.isPresent() && b.isPresent() ? SeriesBreak.between(a.get(), b.get()) : List.of();
      all.add(
          new CellChange(
              indicator,
              b.or(() -> a).orElseThrow().meaning().indicatorLabel(),
              a,
              b,
              Change.of(a, b),
              breaks));
    }
    return all;
  }
}
