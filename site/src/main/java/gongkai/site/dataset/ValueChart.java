package gongkai.site.dataset;

import gongkai.api.label.Labels;
import gongkai.noun.Dataset;
import gongkai.site.component.CellText;
import gongkai.site.component.ChartMaker;
import gongkai.site.component.ChartView;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many rows have each value of a column, as bars. */
final class ValueChart {
  /** Columns that lend themselves to it; the first that a dataset has is shown unasked. */
  private static final List<String> TELLING =
      List.of(
          "reportingYear",
          "year",
          "timeliness",
          "lagStatus",
          "freshness",
          "status",
          "kind",
          "validity",
          "severity",
          "check",
          "role",
          "form");

  private static final Set<String> ORDERED = Set.of("reportingYear", "year", "check");
  private static final int MOST_BARS = 16;

  private final Labels labels;

  ValueChart(Labels labels) {
    this.labels = labels;
  }

  static List<Dataset.Column> columns(Dataset dataset) {
    return TELLING.stream()
        .flatMap(name -> dataset.columns().stream().filter(column -> column.name().equals(name)))
        .toList();
  }

  Optional<ChartView> of(Scan scan, Dataset.Column column, String label, Frame frame) {
    Comparator<Map.Entry<String, Long>> order =
        ORDERED.contains(column.name())
            ? Map.Entry.comparingByKey()
            : Map.Entry.<String, Long>comparingByValue().reversed();
    List<Map.Entry<String, Long>> counts =
        scan.counts(column).entrySet().stream().sorted(order).toList();
    if (counts.size() < 2) {
      return Optional.empty();
    }
    int from = ORDERED.contains(column.name()) ? Math.max(0, counts.size() - MOST_BARS) : 0;
    List<Map.Entry<String, Long>> shown =
        counts.subList(from, Math.min(counts.size(), from + MOST_BARS));
    List<String> places =
        shown.stream().map(count -> said(column.name(), count.getKey(), frame)).toList();
    TableView table =
        new TableView(
            frame.say("dataset.rows-by", label),
            List.of(
                TableView.Column.of(label),
                TableView.Column.number(frame.say("dataset.row-count"))),
            counts.stream()
                .map(
                    count ->
                        TableView.Row.of(
                            CellText.of(said(column.name(), count.getKey(), frame)),
                            CellText.number(ChartMaker.grouped(count.getValue().toString()))))
                .toList(),
            true);
    List<String> notes =
        counts.size() > shown.size()
            ? List.of(frame.say("dataset.chart-cut", shown.size(), counts.size()))
            : List.of();
    return Optional.of(
        ChartMaker.bars(
            new ChartMaker.Plan(
                frame.say("dataset.rows-by", label),
                frame.say("dataset.row-unit"),
                places,
                List.of(
                    new ChartMaker.Series(
                        label,
                        shown.stream()
                            .map(count -> ChartMaker.Point.of(count.getValue()))
                            .toList())),
                List.of(),
                notes,
                table)));
  }

  private String said(String column, String value, Frame frame) {
    return value.isEmpty()
        ? frame.say("dataset.no-value")
        : labels.of(column, value, frame.words().language());
  }
}
