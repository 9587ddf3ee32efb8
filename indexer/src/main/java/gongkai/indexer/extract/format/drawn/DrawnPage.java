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
     */
    record Text(TextLine line, double top, double left, double right) implements Part {}

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

  /**
   * @param height of the page
   */
  static DrawnPage of(int number, double height, List<Glyph> glyphs, List<Ruling> rulings) {
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
      text(story, stories.size() > 1, parts);
    }
    parts.sort(Comparator.comparingDouble(Part::top));
    return new DrawnPage(number, height, parts);
  }

  private static void text(Story story, boolean columns, List<Part> parts) {
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
      parts.add(new Part.Text(line, top, story.left(), story.right()));
    }
  }
}
