package gongkai.site.component;

import java.util.Arrays;
import java.util.List;

/**
 * A table of data.
 *
 * @param rowHeads whether the first cell of a row names the row
 */
public record TableView(String caption, List<Column> columns, List<Row> rows, boolean rowHeads) {
  public TableView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param href sorts by it, or empty
   * @param sorted {@code ascending}, {@code descending} or empty
   */
  public record Column(String label, String unit, boolean number, String href, String sorted) {
    public static Column of(String label) {
      return new Column(label, "", false, "", "");
    }

    public static Column number(String label) {
      return new Column(label, "", true, "", "");
    }

    public String arrow() {
      return switch (sorted) {
        case "ascending" -> " ↑";
        case "descending" -> " ↓";
        default -> "";
      };
    }
  }

  /**
   * A row.
   *
   * @param mark a class of the row such as {@code changed}, or empty
   */
  public record Row(String mark, List<CellText> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(CellText... cells) {
      return new Row("", Arrays.asList(cells));
    }
  }
}
