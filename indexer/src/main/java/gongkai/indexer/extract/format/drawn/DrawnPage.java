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

    record Table(double top, DrawnTable table) implements Part {}
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
        parts.add(new Part.Table(frame.top(), table));
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
      List<Glyph> glyphs = new ArrayList<>();
      lines.forEach(line -> line.segments().forEach(part -> glyphs.addAll(part.glyphs())));
      List<TextLine> outside = new ArrayList<>(lines);
      for (Frame frame : Unruled.tables(lines)) {
        List<Glyph> inside = glyphs.stream().filter(frame::holds).toList();
        parts.add(new Part.Table(frame.top(), DrawnTable.of(frame, inside)));
        outside.removeIf(
            line -> line.segments().getFirst().glyphs().stream().anyMatch(frame::holds));
      }
      lines = outside;
    }
    for (TextLine line : lines) {
      double top = columns ? story.lines().getFirst().top() : line.top();
      parts.add(new Part.Text(line, top, story.left(), story.right()));
    }
  }
}
