package gongkai.indexer.extract.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table as lines: one a row, its cells parted by tabs. */
public final class TableText {
  private TableText() {}

  /** A cell stands in the line of its first row only; a row in which no cell starts has no line. */
  public static List<String> rows(List<GridCell> cells) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int row = -1;
    for (GridCell cell : cells) {
      if (row >= 0) {
        if (cell.row() == row) {
          line.append('\t');
        } else {
          lines.add(line.toString());
          line.setLength(0);
        }
      }
      row = cell.row();
      line.append(cell.text());
    }
    if (row >= 0) {
      lines.add(line.toString());
    }
    return lines.stream().filter(text -> !text.isBlank()).toList();
  }

  /** A line whose tabs part cells, each of them clean. */
  static String cleanRow(String raw) {
    return Arrays.stream(raw.split("\t", -1)).map(Words::clean).collect(Collectors.joining("\t"));
  }
}
