package gongkai.site.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.label.Labels;
import gongkai.dataset.DatePart;
import gongkai.noun.Dataset;
import gongkai.site.component.CellText;
import gongkai.site.component.ChartMaker;
import gongkai.site.component.ChartView;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
          "citedTitle",
          "month",
          "site",
          "publisher",
          "form",
          "published.year");

  private static final Set<String> ORDERED =
      Set.of("reportingYear", "year", "check", "month", "published.year");

  /** Counts of days, which have a median beside the number of rows. */
  private static final List<String> DAYS = List.of("workingDays", "daysLate");

  private static final int MOST_BARS = 16;
  private static final int MOST_LINES = 4;

  /** What most ask for where a dataset has several. */
  private static final String USUAL = "applications.received";

  private final Labels labels;

  ValueChart(Labels labels) {
    this.labels = labels;
  }

  static List<Dataset.Column> columns(Dataset dataset) {
    return TELLING.stream()
        .flatMap(
            name ->
                DatePart.withParts(dataset.columns()).stream()
                    .filter(column -> column.name().equals(name)))
        .toList();
  }

  /**
   * The figures of one indicator over the years, a line a body: where the rows state them, that
   * tells more than how many rows there are.
   */
  Optional<ChartView> figures(Scan scan, Frame frame) {
    Map<String, Long> indicators = new HashMap<>();
    for (JsonNode row : scan.rows()) {
      if (row.path("year").isInt() && row.path("form").isTextual() && counts(row)) {
        indicators.merge(row.path("indicator").asText(), 1L, Long::sum);
      }
    }
    String indicator =
        indicators.containsKey(USUAL)
            ? USUAL
            : indicators.entrySet().stream()
                .max(
                    Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    Map<String, TreeMap<Integer, JsonNode>> byBody = new TreeMap<>();
    TreeSet<Integer> years = new TreeSet<>();
    for (JsonNode row : scan.rows()) {
      if (row.path("indicator").asText().equals(indicator)
          && row.path("year").isInt()
          && counts(row)) {
        byBody
            .computeIfAbsent(row.path("body").asText(), body -> new TreeMap<>())
            .putIfAbsent(row.path("year").asInt(), row);
        years.add(row.path("year").asInt());
      }
    }
    if (indicator.isEmpty() || years.size() < 2) {
      return Optional.empty();
    }
    List<Map.Entry<String, TreeMap<Integer, JsonNode>>> most =
        byBody.entrySet().stream()
            .sorted(
                Comparator.comparing(
                    (Map.Entry<String, TreeMap<Integer, JsonNode>> one) -> -one.getValue().size()))
            .limit(MOST_LINES)
            .toList();
    List<Integer> axis = IntStream.rangeClosed(years.getFirst(), years.getLast()).boxed().toList();
    JsonNode any = most.getFirst().getValue().firstEntry().getValue();
    String label = any.path("indicatorLabel").asText();
    List<TableView.Column> columns = new ArrayList<>();
    columns.add(TableView.Column.of(frame.say("reports.year")));
    most.forEach(one -> columns.add(TableView.Column.number(one.getKey())));
    List<TableView.Row> rows = new ArrayList<>();
    for (int year : axis) {
      List<CellText> cells = new ArrayList<>();
      cells.add(CellText.of(String.valueOf(year)));
      for (Map.Entry<String, TreeMap<Integer, JsonNode>> one : most) {
        JsonNode row = one.getValue().get(year);
        cells.add(
            row == null
                ? CellText.number("")
                : CellText.number(ChartMaker.grouped(row.path("value").asText()))
                    .leadingTo(frame.link(row.path("link").asText())));
      }
      rows.add(new TableView.Row("", cells));
    }
    List<String> notes = new ArrayList<>();
    notes.add(frame.say("reports.gap"));
    if (byBody.size() > most.size()) {
      notes.add(frame.say("dataset.chart-cut", most.size(), byBody.size()));
    }
    return Optional.of(
        ChartMaker.lines(
            new ChartMaker.Plan(
                label,
                frame.unit(any.path("unit").asText()),
                axis.stream().map(String::valueOf).toList(),
                most.stream()
                    .map(
                        one ->
                            new ChartMaker.Series(
                                one.getKey(),
                                axis.stream()
                                    .map(year -> point(one.getValue().get(year)))
                                    .toList()))
                    .toList(),
                List.of(),
                notes,
                new TableView(label, columns, rows, true))));
  }

  /** A whole figure: one that nothing narrows. */
  private static boolean counts(JsonNode row) {
    return row.path("value").isTextual()
        && row.path("dimensions").isEmpty()
        && !row.path("indicator").asText().isEmpty();
  }

  private static ChartMaker.Point point(JsonNode row) {
    return row == null
        ? new ChartMaker.Point(Optional.empty(), false)
        : new ChartMaker.Point(
            Optional.of(new BigDecimal(row.path("value").asText())),
            !row.path("findings").isEmpty());
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
    List<String> days =
        DAYS.stream()
            .filter(name -> scan.rows().stream().anyMatch(row -> row.path(name).isInt()))
            .toList();
    TableView table =
        new TableView(
            frame.say("dataset.rows-by", label),
            Stream.concat(
                    Stream.of(
                        TableView.Column.of(label),
                        TableView.Column.number(frame.say("dataset.row-count"))),
                    days.stream()
                        .map(name -> TableView.Column.number(frame.say("dataset.median." + name))))
                .toList(),
            counts.stream()
                .map(
                    count ->
                        new TableView.Row(
                            "",
                            Stream.concat(
                                    Stream.of(
                                        CellText.of(said(column.name(), count.getKey(), frame)),
                                        CellText.number(
                                            ChartMaker.grouped(count.getValue().toString()))),
                                    days.stream()
                                        .map(
                                            name ->
                                                CellText.number(
                                                    scan.median(column, count.getKey(), name))))
                                .toList()))
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
