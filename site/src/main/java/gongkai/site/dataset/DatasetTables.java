package gongkai.site.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.label.Labels;
import gongkai.noun.Dataset;
import gongkai.site.component.CellText;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of a dataset's page. */
final class DatasetTables {
  private static final int LONGEST_CELL = 80;
  private static final Set<String> FOR_PROGRAMS =
      Set.of(
          "id",
          "document",
          "anchor",
          "anchors",
          "start",
          "end",
          "dimensions",
          "indicator",
          "observations",
          "findings",
          "rule",
          "interpretation",
          "messageEn",
          "resolved");
  private static final Set<String> NUMERIC = Set.of("integer", "number", "year");

  /** What a reader asks for comes first; then the rest, then where it is from. */
  private static final List<String> FIRST =
      List.of(
          "title",
          "body",
          "publisher",
          "year",
          "reportingYear",
          "indicatorLabel",
          "value",
          "unit",
          "message",
          "policy",
          "timeliness",
          "daysLate",
          "lagStatus",
          "workingDays",
          "validity",
          "kind",
          "severity",
          "check",
          "role",
          "citedTitle",
          "citedNumber");

  private final Labels labels;

  DatasetTables(Labels labels) {
    this.labels = labels;
  }

  /** Rows as a reader sees them, under headings that sort. */
  TableView preview(Frame frame, Dataset dataset, DatasetView view, List<JsonNode> slice) {
    List<Dataset.Column> shown = forPeople(dataset);
    List<TableView.Column> columns =
        shown.stream()
            .map(
                column ->
                    new TableView.Column(
                        label(column, frame),
                        column.unit(),
                        NUMERIC.contains(column.type()),
                        frame.link(view.sortedBy(column)),
                        view.direction(column)))
            .toList();
    List<TableView.Row> rows =
        slice.stream()
            .map(
                row ->
                    new TableView.Row(
                        "", shown.stream().map(column -> cell(frame, column, row)).toList()))
            .toList();
    return new TableView("", columns, rows, false);
  }

  /** Values first; what only programs read comes last. In the files all stand as declared. */
  private static List<Dataset.Column> forPeople(Dataset dataset) {
    return dataset.columns().stream()
        .sorted(Comparator.comparingInt(DatasetTables::place))
        .toList();
  }

  private static int place(Dataset.Column column) {
    int first = FIRST.indexOf(column.name());
    if (first >= 0) {
      return first;
    }
    if (FOR_PROGRAMS.contains(column.name())) {
      return FIRST.size() + 2;
    }
    return column.name().equals("link") ? FIRST.size() : FIRST.size() + 1;
  }

  private CellText cell(Frame frame, Dataset.Column column, JsonNode row) {
    String text = Scan.text(row, column);
    if (column.name().equals("link") && text.startsWith("/")) {
      return CellText.link(frame.say("dataset.open"), frame.link(text));
    }
    if (column.name().equals("value") && row.path("start").isInt() && !text.isEmpty()) {
      String place = row.path("document").asText() + "/figures/" + row.path("start").asText();
      return CellText.number(text).leadingTo(frame.link("/documents/" + place));
    }
    return NUMERIC.contains(column.type())
        ? CellText.number(text)
        : CellText.of(shortened(labels.of(column.name(), text, frame.words().language())));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_CELL
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL)) + "…";
  }

  static String label(Dataset.Column column, Frame frame) {
    return frame.english() ? column.labelEn() : column.label();
  }

  /** What each column means, and in how many rows it has something. */
  // Nothing is known of a dataset without a release.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  static TableView dictionary(Frame frame, Dataset dataset, Optional<Fill.Counted> fill) {
    return new TableView(
        "",
        List.of("name", "label", "type", "unit", "meaning", "basis", "filled").stream()
            .map(column -> TableView.Column.of(frame.say("column." + column)))
            .toList(),
        dataset.columns().stream()
            .map(
                column ->
                    TableView.Row.of(
                        CellText.of(column.name()),
                        CellText.of(label(column, frame)),
                        CellText.of(frame.words().sayOr("type." + column.type(), column.type())),
                        CellText.of(column.unit()),
                        CellText.of(column.description()),
                        CellText.of(column.basis()),
                        CellText.number(
                            fill.map(counted -> counted.percent(column) + "%").orElse(""))))
            .toList(),
        true);
  }
}
