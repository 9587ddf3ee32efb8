package gongkai.site.report;

import gongkai.report.Figure;
import gongkai.report.SeriesBreak;
import gongkai.site.component.CellText;
import gongkai.site.component.ChartMaker;
import gongkai.site.component.ChartView;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One figure of a body over the years. A line never runs over a year without it. */
final class Trend {
  private final String label;
  private final Map<Integer, Figure> byYear;
  private final FigureText text;
  private final Frame frame;

  /**
   * Prepares it.
   *
   * @param byYear of every year with a report
   */
  Trend(String label, Map<Integer, Figure> byYear, FigureText text, Frame frame) {
    this.label = label;
    this.byYear = new TreeMap<>(byYear);
    this.text = text;
    this.frame = frame;
  }

  /** Empty where fewer than two years state a number: a dot is no trend. */
  Optional<ChartView> chart() {
    long stated = byYear.values().stream().filter(figure -> figure.value().isPresent()).count();
    if (stated < 2) {
      return Optional.empty();
    }
    List<Integer> years = years();
    List<Integer> breaks = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Figure before = Figure.NONE;
    String unit = "";
    boolean doubted = false;
    boolean missing = false;
    List<ChartMaker.Point> points = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      Figure figure = byYear.getOrDefault(years.get(i), Figure.NONE);
      if (figure.value().isPresent()) {
        List<SeriesBreak> broken = before.breaksTo(figure);
        if (!broken.isEmpty()) {
          breaks.add(i);
          notes.add(reason(years.get(i), broken.getFirst()));
        }
        before = figure;
        unit = figure.unit();
      } else {
        missing = true;
      }
      doubted |= figure.doubted();
      points.add(new ChartMaker.Point(figure.value(), figure.doubted()));
    }
    if (doubted) {
      notes.add(frame.say("reports.doubted-dot"));
    }
    if (missing) {
      notes.add(frame.say("reports.gap"));
    }
    return Optional.of(
        ChartMaker.lines(
            new ChartMaker.Plan(
                label,
                unit,
                years.stream().map(String::valueOf).toList(),
                List.of(new ChartMaker.Series(label, points)),
                breaks,
                notes,
                table(years))));
  }

  private List<Integer> years() {
    List<Integer> known = List.copyOf(byYear.keySet());
    List<Integer> years = new ArrayList<>();
    for (int year = known.getFirst(); year <= known.getLast(); year++) {
      years.add(year);
    }
    return years;
  }

  private String reason(int year, SeriesBreak broken) {
    return switch (broken.reason()) {
      case FORM ->
          frame.say("reports.break", year, text.form(broken.from()), text.form(broken.to()));
      case UNIT -> frame.say("reports.break-unit", year, broken.from(), broken.to());
      case SCOPE ->
          frame.say("reports.break-scope", year, scope(broken.from()), scope(broken.to()));
    };
  }

  private String scope(String named) {
    return named.isEmpty() ? frame.say("reports.scope-unstated") : named;
  }

  /** What each year states, as a table. */
  TableView table() {
    return table(years());
  }

  private TableView table(List<Integer> years) {
    return new TableView(
        label,
        List.of(
            TableView.Column.of(frame.say("reports.year")),
            TableView.Column.number(frame.say("reports.figure")),
            TableView.Column.of(frame.say("reports.definition"))),
        years.stream()
            .map(
                year -> {
                  Figure figure = byYear.getOrDefault(year, Figure.NONE);
                  return TableView.Row.of(
                      CellText.of(String.valueOf(year)),
                      text.cell(figure, true),
                      CellText.of(text.form(figure.form())));
                })
            .toList(),
        true);
  }
}
