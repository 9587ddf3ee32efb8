package gongkai.site.report;

import gongkai.api.comparison.Reports.Held;
import gongkai.api.figure.Figures;
import gongkai.noun.Disclosure;
import gongkai.report.Body;
import gongkai.report.Figure;
import gongkai.site.component.CellText;
import gongkai.site.component.ChartMaker;
import gongkai.site.component.ChartView;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ranks bodies by a figure of one year. Only numbers of one unit are ranked; a body without one is
 * listed with the reason and never counts as zero; a doubted number keeps its place and says so.
 */
final class RankingMaker {
  private static final int MOST_BARS = 12;
  private static final int LONGEST_NAME = 16;

  private final Frame frame;
  private final FigureText text;
  private final Figures figures;

  RankingMaker(Frame frame, FigureText text, Figures figures) {
    this.frame = frame;
    this.text = text;
    this.figures = figures;
  }

  private record Place(Body body, Figure figure) {
    BigDecimal value() {
      return figure.value().orElseThrow();
    }
  }

  ReportsPage.Ranking of(String indicator, int year, List<Held> bodies) {
    Map<Body, Disclosure> reports = new LinkedHashMap<>();
    bodies.forEach(
        held -> held.reports().of(year).ifPresent(report -> reports.put(held.body(), report)));
    Map<String, Map<String, Figure>> stated = figures.of(reports.values(), List.of(indicator));
    List<Place> places = new ArrayList<>();
    reports.forEach(
        (body, report) -> places.add(new Place(body, stated.get(report.id()).get(indicator))));
    String unit = usualUnit(places);
    List<Place> ranked =
        places.stream()
            .filter(place -> place.figure().value().isPresent())
            .filter(place -> place.figure().unit().equals(unit))
            .sorted(Comparator.comparing(Place::value).reversed().thenComparing(Place::body))
            .toList();
    String title = frame.say("reports.ranking", year, text.label(indicator));
    return new ReportsPage.Ranking(
        title,
        frame.say(
            "reports.ranked",
            ranked.size(),
            bodies.size(),
            ranked.stream().filter(place -> place.figure().doubted()).count()),
        table(ranked),
        chart(title, unit, ranked),
        missing(year, bodies, places, ranked, unit));
  }

  private static String usualUnit(List<Place> places) {
    Map<String, Long> units = new HashMap<>();
    places.stream()
        .filter(place -> place.figure().value().isPresent())
        .forEach(place -> units.merge(place.figure().unit(), 1L, Long::sum));
    return units.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private TableView table(List<Place> ranked) {
    List<TableView.Row> rows = new ArrayList<>();
    int rank = 0;
    for (int i = 0; i < ranked.size(); i++) {
      Place place = ranked.get(i);
      if (i == 0 || place.value().compareTo(ranked.get(i - 1).value()) != 0) {
        rank = i + 1;
      }
      rows.add(
          TableView.Row.of(
              CellText.number(String.valueOf(rank)),
              text.link(place.body()),
              text.cell(place.figure(), true),
              CellText.of(text.form(place.figure().form()))));
    }
    return new TableView(
        "",
        List.of(
            TableView.Column.number(frame.say("reports.rank")),
            TableView.Column.of(frame.say("reports.body")),
            TableView.Column.number(frame.say("reports.figure")),
            TableView.Column.of(frame.say("reports.definition"))),
        rows,
        false);
  }

  private Optional<ChartView> chart(String title, String unit, List<Place> ranked) {
    if (ranked.size() < 2) {
      return Optional.empty();
    }
    List<Place> shown = ranked.subList(0, Math.min(MOST_BARS, ranked.size()));
    return Optional.of(
        ChartMaker.lying(
            new ChartMaker.Plan(
                title,
                unit,
                shown.stream().map(this::named).toList(),
                List.of(
                    new ChartMaker.Series(
                        title,
                        shown.stream()
                            .map(
                                place ->
                                    new ChartMaker.Point(
                                        place.figure().value(), place.figure().doubted()))
                            .toList())),
                List.of(),
                notes(shown, ranked),
                new TableView("", List.of(), List.of(), false))));
  }

  private List<String> notes(List<Place> shown, List<Place> ranked) {
    List<String> notes = new ArrayList<>();
    if (shown.size() < ranked.size()) {
      notes.add(frame.say("reports.bars-cut", shown.size(), ranked.size()));
    }
    if (shown.stream().anyMatch(place -> place.figure().doubted())) {
      notes.add(frame.say("reports.bars-doubted"));
    }
    return notes;
  }

  /** As much of a body's name as has room before its bar; a doubted figure says so. */
  private String named(Place place) {
    String body = text.name(place.body());
    String name =
        body.codePointCount(0, body.length()) > LONGEST_NAME
            ? body.substring(0, body.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…"
            : body;
    return place.figure().doubted() ? name + " ?" : name;
  }

  private TableView missing(
      int year, List<Held> bodies, List<Place> places, List<Place> ranked, String unit) {
    List<TableView.Row> rows = new ArrayList<>();
    for (Held held : bodies) {
      Body body = held.body();
      if (ranked.stream().noneMatch(place -> place.body().equals(body))) {
        Figure figure =
            places.stream()
                .filter(place -> place.body().equals(body))
                .map(Place::figure)
                .findFirst()
                .orElse(null);
        rows.add(TableView.Row.of(text.link(body), CellText.of(reason(figure, year, unit))));
      }
    }
    return new TableView(
        "",
        List.of(
            TableView.Column.of(frame.say("reports.body")),
            TableView.Column.of(frame.say("reports.reason"))),
        rows,
        true);
  }

  private String reason(Figure figure, int year, String unit) {
    if (figure == null) {
      return frame.say("reports.reason.no-report", year);
    }
    if (!figure.stated()) {
      return frame.say("reports.reason.not-stated");
    }
    if (figure.contradictory()) {
      return frame.say("reports.contradictory");
    }
    return figure.value().isPresent()
        ? frame.say("reports.reason.unit", figure.unit(), unit)
        : frame.say("reports.reason.no-number");
  }
}
