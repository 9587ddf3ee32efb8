package gongkai.site.report;

import gongkai.api.comparison.Reports.Held;
import gongkai.api.figure.Figures;
import gongkai.noun.Disclosure;
import gongkai.report.Body;
import gongkai.report.Figure;
import gongkai.site.component.CellText;
import gongkai.site.frame.Frame;
import gongkai.vocabulary.place.Regions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Governments as tiles, one a region, in the order of their codes, darker for more. No border is
 * drawn, and a region without a number is left white and says so.
 */
record Tiles(String title, List<Tile> tiles) {
  private static final int STEPS = 5;
  private static final String GOVERNMENT = "人民政府";

  /**
   * A region.
   *
   * @param step from 1, the darker the more; 0 without a number
   * @param value as a page shows it, with where it leads
   */
  record Tile(String name, String href, int step, CellText value) {}

  /** Fewer than two regions are no map. */
  boolean shown() {
    return tiles.size() > 1;
  }

  static Tiles of(
      Frame frame,
      FigureText text,
      Figures figures,
      Regions regions,
      String indicator,
      int year,
      Collection<Held> bodies) {
    Map<Body, Disclosure> reports = new LinkedHashMap<>();
    List<Body> governments = new ArrayList<>();
    bodies.stream()
        .filter(held -> held.body().name().endsWith(GOVERNMENT))
        .sorted(Comparator.comparing(held -> held.body().place()))
        .forEach(
            held -> {
              governments.add(held.body());
              held.reports().of(year).ifPresent(one -> reports.put(held.body(), one));
            });
    Map<String, Map<String, Figure>> stated = figures.of(reports.values(), List.of(indicator));
    Map<Body, Figure> values = new HashMap<>();
    reports.forEach((body, report) -> values.put(body, stated.get(report.id()).get(indicator)));
    List<BigDecimal> known =
        values.values().stream().flatMap(figure -> figure.value().stream()).sorted().toList();
    List<Tile> tiles =
        governments.stream()
            .map(
                body -> {
                  Figure figure = values.getOrDefault(body, Figure.NONE);
                  return new Tile(
                      regions
                          .byCode(body.place())
                          .map(Regions.Region::name)
                          .orElseGet(() -> text.name(body)),
                      frame.link(Body.link(body.key())),
                      figure.value().map(value -> step(value, known)).orElse(0),
                      reports.containsKey(body)
                          ? text.cell(figure, true)
                          : CellText.of("").noted(frame.say("reports.no-report")));
                })
            .toList();
    return new Tiles(frame.say("reports.tiles", year, text.label(indicator)), tiles);
  }

  /** By fifths of the regions, so that one great value does not whiten all others. */
  private static int step(BigDecimal value, List<BigDecimal> sorted) {
    long below = sorted.stream().filter(other -> other.compareTo(value) < 0).count();
    return (int) Math.min(STEPS, 1 + below * STEPS / Math.max(1, sorted.size()));
  }
}
