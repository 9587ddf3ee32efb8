package gongkai.indexer.extract.format.drawn;

import gongkai.chinese.Outline;
import gongkai.indexer.extract.format.drawn.Ruled.Box;
import gongkai.indexer.extract.format.drawn.Ruled.Frame;
import gongkai.indexer.extract.structure.Doubts;
import gongkai.indexer.extract.structure.GridCell;
import gongkai.indexer.extract.structure.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** A table with its words, which may have run over several pages. */
final class DrawnTable {
  static final Pattern FIGURE = Pattern.compile("[-\\d.,，%/\\s]*");

  /** With less room below and beside, in the size of the words, the last line of a cell is full. */
  private static final double NO_LINE_MORE = 1.8;

  private static final double NO_GLYPH_MORE = 2;

  private final List<Placed> cells;
  private int rows;

  private DrawnTable(List<Placed> cells, int rows) {
    this.cells = cells;
    this.rows = rows;
  }

  /** Puts glyphs into the cells that their middles lie in. */
  static DrawnTable of(Frame frame, List<Glyph> glyphs) {
    List<Placed> cells = new ArrayList<>();
    for (Box box : frame.boxes()) {
      List<Glyph> inside =
          glyphs.stream()
              .filter(glyph -> glyph.middleX() >= box.x0() && glyph.middleX() < box.x1())
              .filter(glyph -> glyph.middleY() >= box.y0() && glyph.middleY() < box.y1())
              .toList();
      cells.add(placed(box, TextLine.of(inside)));
    }
    return new DrawnTable(cells, frame.rows());
  }

  /** Puts the parts of lines, each of which is a row, into the columns that they stand in. */
  static DrawnTable of(List<TextLine> lines, double[] columns) {
    List<Placed> cells = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      for (int c = 0; c + 1 < columns.length; c++) {
        StringBuilder words = new StringBuilder();
        for (TextLine.Segment segment : lines.get(row).segments()) {
          double middle = (segment.x0() + segment.x1()) / 2;
          if (middle >= columns[c] && middle < columns[c + 1]) {
            Words.join(words, segment.marked());
          }
        }
        cells.add(new Placed(row, 1, columns[c], columns[c + 1], words.toString(), false));
      }
    }
    return new DrawnTable(cells, lines.size());
  }

  private static Placed placed(Box box, List<TextLine> lines) {
    StringBuilder words = new StringBuilder();
    for (TextLine line : lines) {
      Words.join(words, line.marked());
    }
    boolean full = false;
    if (!lines.isEmpty()) {
      TextLine last = lines.getLast();
      full =
          box.y1() - last.baseline() < NO_LINE_MORE * last.size()
              && box.x1() - last.x1() < NO_GLYPH_MORE * last.size();
    }
    return new Placed(box.row(), box.rowSpan(), box.x0(), box.x1(), words.toString(), full);
  }

  boolean isEmpty() {
    return cells.stream().allMatch(cell -> cell.text().isEmpty());
  }

  boolean hasOneCell() {
    return cells.size() == 1;
  }

  double left() {
    return cells.stream().mapToDouble(Placed::x0).min().orElse(0);
  }

  double right() {
    return cells.stream().mapToDouble(Placed::x1).max().orElse(0);
  }

  /** Whether the other may be its rest: it stands exactly below on the next page. */
  boolean isAbove(DrawnTable other) {
    return Math.abs(left() - other.left()) < 2 * Ruled.NEAR
        && Math.abs(right() - other.right()) < 2 * Ruled.NEAR;
  }

  /** Takes the rest of the table from the next page. */
  void append(DrawnTable rest) {
    int repeated = repeatedRows(rest);
    for (Placed cell : rest.cells) {
      if (cell.row() < repeated) {
        continue;
      }
      int row = rows + cell.row() - repeated;
      Placed above = cell.row() == repeated ? continued(cell) : null;
      if (above == null) {
        cells.add(cell.at(row));
      } else {
        StringBuilder words = new StringBuilder(above.marked());
        Words.join(words, cell.marked());
        int span = row + cell.rowSpan() - above.row();
        cells.set(
            cells.indexOf(above),
            new Placed(above.row(), span, above.x0(), above.x1(), words.toString(), cell.full()));
      }
    }
    rows += rest.rows - repeated;
  }

  /** Head rows that are printed again on the next page. */
  private int repeatedRows(DrawnTable rest) {
    int same = 0;
    while (same < Math.min(rows, rest.rows) && isSameHead(same, rest)) {
      same++;
    }
    return same == rest.rows ? 0 : same;
  }

  private boolean isSameHead(int row, DrawnTable rest) {
    List<String> here = texts(row);
    return here.equals(rest.texts(row))
        && here.stream().anyMatch(text -> !text.isEmpty())
        && here.stream().noneMatch(text -> !text.isEmpty() && FIGURE.matcher(text).matches());
  }

  private List<String> texts(int row) {
    return cells.stream().filter(cell -> cell.row() == row).map(Placed::text).toList();
  }

  /**
   * The cell whose rest this one is, or null. Only a label over several rows is cut by a page break
   * in this way. Its rest is empty; or it has words, when those above fill their part to the last
   * place and these begin without a number of their own.
   */
  private Placed continued(Placed rest) {
    for (Placed cell : cells) {
      boolean touches =
          cell.row() + cell.rowSpan() == rows
              && Math.abs(cell.x0() - rest.x0()) <= Ruled.NEAR
              && Math.abs(cell.x1() - rest.x1()) <= Ruled.NEAR;
      boolean label = cell.rowSpan() > 1 || rest.rowSpan() > 1;
      boolean words = !FIGURE.matcher(cell.text()).matches();
      boolean goesOn =
          rest.text().isEmpty()
              || (cell.full() && !isItem(rest) && !FIGURE.matcher(rest.text()).matches());
      if (touches && label && words && goesOn) {
        return cell;
      }
    }
    return null;
  }

  /** The cells in reading order, their columns counted over all pages. */
  List<GridCell> grid() {
    double[] edges =
        Axis.of(
            cells.stream()
                .flatMapToDouble(cell -> DoubleStream.of(cell.x0(), cell.x1()))
                .toArray());
    return cells.stream()
        .map(
            cell -> {
              int from = Axis.nearest(edges, cell.x0());
              int to = Math.max(from + 1, Axis.nearest(edges, cell.x1()));
              return new GridCell(cell.row(), from, cell.rowSpan(), to - from, cell.marked());
            })
        .sorted(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column))
        .toList();
  }

  /**
   * A cell whose columns are known by their edges only.
   *
   * @param marked its words with their {@link Doubts}
   * @param full when its words reach the end of the place that there is for them
   */
  private record Placed(int row, int rowSpan, double x0, double x1, String marked, boolean full) {
    String text() {
      return Doubts.without(marked);
    }

    Placed at(int otherRow) {
      return new Placed(otherRow, rowSpan, x0, x1, marked, full);
    }
  }

  /** What begins with a number is a row of its own, not the rest of a label. */
  private static boolean isItem(Placed cell) {
    return Outline.at(cell.text()).filter(numbered -> numbered.level().isItem()).isPresent();
  }
}
