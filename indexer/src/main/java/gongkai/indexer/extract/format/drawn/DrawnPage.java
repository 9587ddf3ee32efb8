package gongkai.indexer.extract.format.drawn;

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

    record Text(TextLine line) implements Part {
      @Override
      public double top() {
        return line.top();
      }
    }

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
    for (TextLine line : TextLine.of(outside)) {
      parts.add(new Part.Text(line));
    }
    parts.sort(Comparator.comparingDouble(Part::top));
    return new DrawnPage(number, height, parts);
  }
}
