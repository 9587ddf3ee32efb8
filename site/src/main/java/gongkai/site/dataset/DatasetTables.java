package gongkai.site.dataset;

import com.fasterxml.jackson.databind.JsonNode;
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
      Set.of("id", "document", "anchor", "start", "end", "dimensions");
  private static final Set<String> NUMERIC = Set.of("integer", "number", "year");

  private DatasetTables() {}

  /** Rows as a reader sees them, under headings that sort. */
  static TableView preview(Frame frame, Dataset dataset, DatasetView view, List<JsonNode> slice) {
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

  /**
   * What leads to the words comes first, what only programs read comes last; in the files all stand
   * where the dictionary says.
   */
  private static List<Dataset.Column> forPeople(Dataset dataset) {
    return dataset.columns().stream()
        .sorted(
            Comparator.comparingInt(
                (Dataset.Column column) ->
                    column.name().equals("link")
                        ? 0
                        : FOR_PROGRAMS.contains(column.name()) ? 2 : 1))
        .toList();
  }

  private static CellText cell(Frame frame, Dataset.Column column, JsonNode row) {
    String text = Scan.text(row, column);
    if (column.name().equals("link") && text.startsWith("/")) {
      return CellText.link(frame.say("dataset.open"), frame.link(text));
    }
    return NUMERIC.contains(column.type()) ? CellText.number(text) : CellText.of(shortened(text));
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
