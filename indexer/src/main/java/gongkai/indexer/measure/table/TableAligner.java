package gongkai.indexer.measure.table;

import gongkai.indexer.measure.table.Alignment.Absent;
import gongkai.indexer.measure.table.Alignment.Aligned;
import gongkai.indexer.measure.table.Alignment.Placed;
import gongkai.indexer.measure.table.Alignment.Unsafe;
import gongkai.noun.Cell;
import gongkai.vocabulary.figure.Forms.Line;
import gongkai.vocabulary.figure.Forms.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays a form's table over a grid whose rows are labelled on the left and whose columns are
 * labelled above, by the words of the labels. A value is taken only where its row and its column
 * are each found exactly once and meet in one cell that belongs to no other: a column is never
 * shifted.
 */
final class TableAligner {
  /** A header may be cut over so many rows: 申请人情况, 法人或其他组织, 商业企业. */
  private static final int DEEPEST_HEADER = 3;

  private final Grid grid;
  private final Table table;
  private final List<Map<Line, Cell>> headers;

  private TableAligner(Grid grid, Table table) {
    this.grid = grid;
    this.table = table;
    this.headers = headers();
  }

  static Alignment align(Grid grid, Table table) {
    if (!grid.sound() || grid.labels().isEmpty()) {
      return new Absent();
    }
    TableAligner upright = new TableAligner(grid, table);
    return best(
        upright.rowsOnTheLeft(),
        GroupAligner.align(grid, table),
        new TableAligner(grid.transposed(), table).rowsOnTheLeft(),
        upright.withoutHeader());
  }

  private static Alignment best(Alignment... alignments) {
    Alignment best = new Absent();
    for (Alignment alignment : alignments) {
      if (alignment instanceof Aligned) {
        return alignment;
      }
      if (alignment instanceof Unsafe && best instanceof Absent) {
        best = alignment;
      }
    }
    return best;
  }

  private Alignment rowsOnTheLeft() {
    Alignment best = new Absent();
    List<Aligned> aligned = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      int end = i + 1 < headers.size() ? top(headers.get(i + 1)) : grid.rows();
      Alignment one = below(headers.get(i), end);
      if (one instanceof Aligned whole) {
        aligned.add(whole);
      } else {
        best = best(best, one);
      }
    }
    if (aligned.size() > 1) {
      return new Unsafe("同一张表出现了不止一次", "the table stands there more than once");
    }
    return aligned.isEmpty() ? best : aligned.getFirst();
  }

  /** Rows of the form without its header are the form all the same, but not to be read. */
  private Alignment withoutHeader() {
    if (!headers.isEmpty()) {
      return new Absent();
    }
    Set<Line> rows = new LinkedHashSet<>();
    Set<Line> columns = new LinkedHashSet<>();
    for (Cell cell : grid.labelCells()) {
      grid.match(cell, table.rows()).ifPresent(rows::add);
      grid.match(cell, table.columns()).ifPresent(columns::add);
    }
    if (rows.size() * 2 < table.rows().size()
        || columns.size() * 2 < table.columns().size()
        || rows.size() + columns.size() < 4) {
      return new Absent();
    }
    for (Line column : table.columns()) {
      if (!columns.contains(column)) {
        return new Unsafe("找不到列“" + column.label() + "”", "a column is missing: " + column.id());
      }
    }
    return new Unsafe("表头不完整或有重复", "the header is not whole, or doubled");
  }

  /** Every band of rows in which each column of the form is named exactly once. */
  private List<Map<Line, Cell>> headers() {
    List<Map<Line, Cell>> headers = new ArrayList<>();
    int free = 0;
    for (int row : grid.labels().keySet()) {
      Optional<Map<Line, Cell>> header = row < free ? Optional.empty() : headerFrom(row);
      if (header.isPresent()) {
        headers.add(header.get());
        free = bottom(header.get());
      }
    }
    return headers;
  }

  private Optional<Map<Line, Cell>> headerFrom(int row) {
    for (int deep = 1; deep <= DEEPEST_HEADER; deep++) {
      Map<Line, Cell> header = new LinkedHashMap<>();
      boolean twice = false;
      boolean startsHere = false;
      for (List<Cell> cells : grid.labels().subMap(row, row + deep).values()) {
        for (Cell cell : cells) {
          Optional<Line> column = grid.match(cell, table.columns());
          if (column.isPresent()) {
            startsHere |= cell.row() == row;
            twice |= header.put(column.get(), cell) != null;
          }
        }
      }
      if (!twice && startsHere && header.size() == table.columns().size()) {
        return Optional.of(header);
      }
    }
    return Optional.empty();
  }

  private static int top(Map<Line, Cell> header) {
    return header.values().stream().mapToInt(Cell::row).min().orElse(0);
  }

  private static int bottom(Map<Line, Cell> header) {
    return header.values().stream().mapToInt(c -> c.row() + c.rowSpan()).max().orElse(0);
  }

  private Alignment below(Map<Line, Cell> header, int end) {
    int firstValue = header.values().stream().mapToInt(Cell::column).min().orElse(0);
    Map<Line, Cell> labels = new LinkedHashMap<>();
    Optional<Line> twice = Optional.empty();
    int row = bottom(header);
    while (row < end) {
      Optional<Map.Entry<Line, Cell>> label = labelOf(row, firstValue);
      if (label.isPresent() && labels.put(label.get().getKey(), label.get().getValue()) != null) {
        twice = Optional.of(label.get().getKey());
      }
      row = label.map(l -> l.getValue().row() + l.getValue().rowSpan()).orElse(row + 1);
    }
    if (labels.isEmpty() || labels.size() * 2 < table.rows().size()) {
      return new Absent();
    }
    if (twice.isPresent()) {
      return new Unsafe(
          "行“" + twice.get().leaf() + "”出现了两次", "a row stands there twice: " + twice.get().id());
    }
    for (Line line : table.rows()) {
      if (!labels.containsKey(line)) {
        return new Unsafe("找不到行“" + line.leaf() + "”", "a row is missing: " + line.id());
      }
    }
    return apart(header)
        ? cells(header, labels)
        : new Unsafe("表头有两列重叠", "two columns of the header overlap");
  }

  /** Two columns of the form over one column of the grid: a row of the header was shifted. */
  private static boolean apart(Map<Line, Cell> header) {
    List<Cell> cells =
        header.values().stream().sorted(Comparator.comparingInt(Cell::column)).toList();
    for (int i = 1; i < cells.size(); i++) {
      Cell before = cells.get(i - 1);
      if (before.column() + before.columnSpan() > cells.get(i).column()) {
        return false;
      }
    }
    return true;
  }

  /** The label nearest to the values, in the row where it begins. */
  private Optional<Map.Entry<Line, Cell>> labelOf(int row, int firstValue) {
    List<Cell> left = grid.within(row, row + 1, 0, firstValue);
    for (int i = left.size() - 1; i >= 0; i--) {
      Cell cell = left.get(i);
      Optional<Line> line = grid.match(cell, table.rows());
      if (line.isPresent()) {
        return cell.row() == row ? Optional.of(Map.entry(line.get(), cell)) : Optional.empty();
      }
    }
    return left.isEmpty() ? Optional.empty() : cutLabel(row, firstValue, left.getLast());
  }

  /** A page break may cut a row in two: the label goes on in the next row, which has no values. */
  private Optional<Map.Entry<Line, Cell>> cutLabel(int row, int firstValue, Cell upper) {
    int below = upper.row() + upper.rowSpan();
    boolean blank =
        below < grid.rows()
            && grid.within(below, below + 1, firstValue, grid.columns()).stream()
                .allMatch(cell -> grid.words(cell).isBlank());
    List<Cell> rest = blank ? grid.within(below, below + 1, 0, firstValue) : List.of();
    if (upper.row() != row || rest.isEmpty() || rest.getLast().row() != below) {
      return Optional.empty();
    }
    return Labels.match(grid.words(upper) + grid.words(rest.getLast()), table.rows())
        .map(line -> Map.entry(line, upper));
  }

  private Alignment cells(Map<Line, Cell> header, Map<Line, Cell> labels) {
    List<Placed> placed = new ArrayList<>();
    for (Line row : table.rows()) {
      Cell label = labels.get(row);
      String words = rowWords(label);
      if (reachesBeyond(label, header)) {
        return new Unsafe(
            "行“%s”的单元格比表头多".formatted(row.leaf()),
            "row %s has more cells than the header".formatted(row.id()));
      }
      for (Line column : table.columns()) {
        Cell above = header.get(column);
        List<Cell> meeting =
            grid.within(
                label.row(),
                label.row() + label.rowSpan(),
                above.column(),
                above.column() + above.columnSpan());
        if (meeting.size() != 1 || !inside(meeting.getFirst(), label, above)) {
          return inTurn(header, labels)
              .map(Alignment.class::cast)
              .orElseGet(
                  () ->
                      new Unsafe(
                          "“%s”与“%s”相交处不是一个完整的单元格".formatted(row.leaf(), column.label()),
                          "row %s and column %s do not meet in one cell"
                              .formatted(row.id(), column.id())));
        }
        String value = grid.words(meeting.getFirst());
        if (Labels.isLabel(value, table) || besideValues(value, header)) {
          return Labels.inValue(row, column);
        }
        placed.add(new Placed(row, column, meeting.getFirst(), grid.words(above), words));
      }
    }
    return new Aligned(placed, Aligned.GRID);
  }

  /**
   * Where head and body are cut differently (the label spans one column there, two here) the values
   * go by their turn: each row must have as many cells as there are columns, and each must lie
   * under its own header at least in part.
   */
  private Optional<Aligned> inTurn(Map<Line, Cell> header, Map<Line, Cell> labels) {
    List<Line> columns = new ArrayList<>(table.columns());
    columns.sort(Comparator.comparingInt(column -> header.get(column).column()));
    List<Placed> placed = new ArrayList<>();
    for (Line row : table.rows()) {
      Cell label = labels.get(row);
      int from = label.column() + label.columnSpan();
      List<Cell> cells =
          grid.within(label.row(), label.row() + label.rowSpan(), from, grid.columns());
      if (cells.size() != columns.size()) {
        return Optional.empty();
      }
      for (int i = 0; i < columns.size(); i++) {
        Cell cell = cells.get(i);
        Cell above = header.get(columns.get(i));
        boolean under =
            cell.row() == label.row()
                && cell.rowSpan() == label.rowSpan()
                && cell.column() < above.column() + above.columnSpan()
                && above.column() < cell.column() + cell.columnSpan();
        if (!under || Labels.isLabel(grid.words(cell), table)) {
          return Optional.empty();
        }
        placed.add(new Placed(row, columns.get(i), cell, grid.words(above), rowWords(label)));
      }
    }
    return Optional.of(new Aligned(placed, Aligned.IN_TURN));
  }

  /** Words that stand above or left of the values, such as 信息内容 over the labels, are no value. */
  private boolean besideValues(String words, Map<Line, Cell> header) {
    int first = header.values().stream().mapToInt(Cell::column).min().orElse(0);
    return words.codePoints().anyMatch(Character::isIdeographic)
        && grid.cells().stream()
            .filter(cell -> cell.row() < bottom(header) || cell.column() < first)
            .anyMatch(cell -> grid.words(cell).equals(words));
  }

  /** A cell right of the last column, where the header has none: something was shifted. */
  private boolean reachesBeyond(Cell label, Map<Line, Cell> header) {
    int last = header.values().stream().mapToInt(c -> c.column() + c.columnSpan()).max().orElse(0);
    int bottom = bottom(header);
    for (int column = last; column < grid.columns(); column++) {
      int at = column;
      boolean headed =
          java.util.stream.IntStream.range(top(header), bottom)
              .anyMatch(row -> grid.at(row, at).isPresent());
      if (!headed && grid.at(label.row(), column).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(Cell cell, Cell label, Cell above) {
    return cell.row() >= label.row()
        && cell.row() + cell.rowSpan() <= label.row() + label.rowSpan()
        && cell.column() >= above.column()
        && cell.column() + cell.columnSpan() <= above.column() + above.columnSpan();
  }

  private String rowWords(Cell label) {
    return String.join(
        " ",
        grid.within(label.row(), label.row() + 1, 0, grid.columns()).stream()
            .map(grid::words)
            .filter(words -> !words.isBlank())
            .toList());
  }
}
