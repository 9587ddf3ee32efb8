package gongkai.api.page.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.page.component.CellText;
import gongkai.api.page.component.TableView;
import gongkai.api.page.frame.Frame;
import gongkai.noun.Dataset;
import java.util.List;
import java.util.Set;

/** The tables of a dataset's page. */
final class DatasetTables {
  private static final int LONGEST_CELL = 80;
  private static final Set<String> NUMERIC = Set.of("integer", "number", "year");

  private DatasetTables() {}

  /** Rows as a reader sees them, under headings that sort. */
  static TableView preview(Frame frame, Dataset dataset, DatasetView view, List<JsonNode> slice) {
    List<Dataset.Column> shown = linkFirst(dataset);
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

  /** What leads to the words comes first here; in the files it stands where the dictionary says. */
  private static List<Dataset.Column> linkFirst(Dataset dataset) {
    return java.util.stream.Stream.concat(
            dataset.columns().stream().filter(column -> column.name().equals("link")),
            dataset.columns().stream().filter(column -> !column.name().equals("link")))
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

  /** What each column means. */
  static TableView dictionary(Frame frame, Dataset dataset) {
    return new TableView(
        "",
        List.of("name", "label", "type", "unit", "meaning", "basis").stream()
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
                        CellText.of(column.basis())))
            .toList(),
        true);
  }
}
