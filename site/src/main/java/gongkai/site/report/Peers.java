package gongkai.site.report;

import gongkai.api.comparison.Reports.Held;
import gongkai.api.figure.Figures;
import gongkai.noun.Disclosure;
import gongkai.report.Body;
import gongkai.report.Figure;
import gongkai.site.component.CellText;
import gongkai.site.component.ChartMaker;
import gongkai.site.component.TableView;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.vocabulary.place.Regions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a body stands among those like it in a year: governments among governments of the same
 * level, departments among departments of the same place. No place is given to a figure that is not
 * stated or is counted in another unit.
 */
final class Peers {
  /** More reports than that are not read for one page. */
  private static final int MOST = 300;

  private static final String GOVERNMENT = "人民政府";

  private final Frame frame;
  private final FigureText text;
  private final Figures figures;
  private final Regions regions;

  Peers(Frame frame, FigureText text, Figures figures, Regions regions) {
    this.frame = frame;
    this.text = text;
    this.figures = figures;
    this.regions = regions;
  }

  private boolean alike(Body body, Body other) {
    boolean government = body.name().endsWith(GOVERNMENT);
    if (government != other.name().endsWith(GOVERNMENT)) {
      return false;
    }
    return government
        ? level(body.place()).equals(level(other.place()))
        : body.place().equals(other.place());
  }

  private String level(String place) {
    return regions.byCode(place).map(Regions.Region::level).orElse("");
  }

  /**
   * A row an indicator that the body states; without rows where there is nobody to compare with.
   */
  TableView of(Body body, int year, List<Held> bodies) {
    return of(body, year, bodies, FigureText.MAIN);
  }

  /** Likewise of the indicators asked for. */
  TableView of(Body body, int year, List<Held> bodies, List<String> indicators) {
    Map<Body, Disclosure> reports = new LinkedHashMap<>();
    bodies.stream()
        .filter(held -> held.body().equals(body) || alike(body, held.body()))
        .limit(MOST)
        .forEach(held -> held.reports().of(year).ifPresent(one -> reports.put(held.body(), one)));
    List<TableView.Row> rows = new ArrayList<>();
    if (reports.containsKey(body) && reports.size() > 1) {
      Map<String, Map<String, Figure>> stated = figures.of(reports.values(), indicators);
      for (String indicator : indicators) {
        Figure own = stated.get(reports.get(body).id()).get(indicator);
        List<BigDecimal> values =
            reports.values().stream()
                .map(report -> stated.get(report.id()).get(indicator))
                .filter(figure -> figure.value().isPresent() && figure.unit().equals(own.unit()))
                .map(figure -> figure.value().orElseThrow())
                .sorted(Comparator.reverseOrder())
                .toList();
        if (own.value().isPresent() && values.size() > 1) {
          rows.add(row(indicator, year, own, values));
        }
      }
    }
    return new TableView(
        frame.say("reports.peers-explained", reports.size(), String.valueOf(year)),
        List.of(
            TableView.Column.of(frame.say("reports.indicator")),
            TableView.Column.number(frame.say("reports.figure")),
            TableView.Column.of(frame.say("column.unit")),
            TableView.Column.number(frame.say("reports.rank")),
            TableView.Column.number(frame.say("reports.of-bodies")),
            TableView.Column.number(frame.say("reports.median"))),
        rows,
        true);
  }

  private TableView.Row row(String indicator, int year, Figure own, List<BigDecimal> values) {
    BigDecimal value = own.value().orElseThrow();
    long rank = 1 + values.stream().filter(other -> other.compareTo(value) > 0).count();
    BigDecimal median =
        values
            .get(values.size() / 2)
            .add(values.get((values.size() - 1) / 2))
            .divide(BigDecimal.valueOf(2))
            .stripTrailingZeros();
    Address ranking =
        Address.of(ReportPages.PATH)
            .with("year", String.valueOf(year))
            .with("indicator", indicator);
    return TableView.Row.of(
        CellText.of(text.label(indicator)),
        text.cell(own, false),
        CellText.of(frame.unit(own.unit())),
        CellText.number(String.valueOf(rank)).leadingTo(frame.link(ranking)),
        CellText.number(String.valueOf(values.size())),
        CellText.number(ChartMaker.grouped(median.toPlainString())));
  }
}
