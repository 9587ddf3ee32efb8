package gongkai.indexer.extract.format.drawn;

import gongkai.indexer.extract.format.drawn.Columns.Story;
import gongkai.indexer.extract.format.drawn.Ruled.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A page as lines and tables from top to bottom.
 *
 * @param number from 1
 */
record DrawnPage(int number, double height, List<Part> parts) {
  /** A line or a table. */
  sealed interface Part {
    double top();

    /**
     * A line of text.
     *
     * @param top of the line; of its column's first line where the page has two columns
     * @param left edge of the column
     * @param right edge of the column
     * @param direction number of the direction in which it is read, of those of the page
     */
    record Text(TextLine line, double top, double left, double right, int direction)
        implements Part {}

    /**
     * A table.
     *
     * @param rows the lines that it is made of where no line is drawn around them, else none
     */
    record Table(double top, DrawnTable table, List<TextLine> rows) implements Part {
      static Table unruled(List<TextLine> rows, double[] columns) {
        return new Table(rows.getFirst().top(), DrawnTable.of(rows, columns), rows);
      }
    }
  }

  /** A page whose text may be read in several directions, one after the other. */
  static DrawnPage of(int number, Canvas canvas) {
    List<Part> parts = new ArrayList<>();
    int direction = 0;
    for (Canvas.Level level : canvas.levels()) {
      parts.addAll(parts(level.glyphs(), level.rulings(), direction++));
    }
    return new DrawnPage(number, canvas.height(), parts);
  }

  /** All pages of a document, without watermarks. */
  static List<DrawnPage> all(List<Canvas> canvases) {
    List<DrawnPage> pages = new ArrayList<>();
    for (Canvas canvas : Watermarks.without(canvases)) {
      pages.add(of(pages.size() + 1, canvas));
    }
    return pages;
  }

  private static List<Part> parts(List<Glyph> glyphs, List<Ruling> rulings, int direction) {
    List<Part> parts = new ArrayList<>();
    List<Glyph> outside = new ArrayList<>(glyphs);
    for (Frame frame : Ruled.find(rulings)) {
      List<Glyph> inside = outside.stream().filter(frame::holds).toList();
      DrawnTable table = DrawnTable.of(frame, inside);
      // A frame around a page or a paragraph is no table; nor are the boxes of a drawing.
      if (!table.isEmpty() && !table.hasOneCell()) {
        outside.removeAll(inside);
        parts.add(new Part.Table(frame.top(), table, List.of()));
      }
    }
    List<Story> stories = Columns.of(TextLine.of(outside));
    for (Story story : stories) {
      text(story, stories.size() > 1, direction, parts);
    }
    parts.sort(Comparator.comparingDouble(Part::top));
    return parts;
  }

  /** The edge that a full line reaches. A sentence that alone goes so far just ends there. */
  private static double edge(Story story, TextLine line) {
    boolean ends = line.text().matches(".*[。！？；：.]");
    double full = story.right() - 2.5 * line.size();
    boolean alone = story.lines().stream().filter(other -> other.x1() > full).count() == 1;
    return ends && alone ? Double.MAX_VALUE : story.right();
  }

  private static void text(Story story, boolean columns, int direction, List<Part> parts) {
    List<TextLine> lines = story.lines();
    if (!columns) {
      List<TextLine> outside = new ArrayList<>(lines);
      for (List<TextLine> rows : Unruled.tables(lines)) {
        parts.add(Part.Table.unruled(rows, Unruled.columns(rows).orElseThrow()));
        outside.removeAll(rows);
      }
      lines = outside;
    }
    for (TextLine line : lines) {
      double top = columns ? story.lines().getFirst().top() : line.top();
      parts.add(new Part.Text(line, top, story.left(), edge(story, line), direction));
    }
  }
}
