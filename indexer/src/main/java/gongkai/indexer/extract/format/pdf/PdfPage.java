package gongkai.indexer.extract.format.pdf;

import gongkai.indexer.extract.format.pdf.Ruled.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A page as lines and tables from top to bottom.
 *
 * @param number from 1
 */
record PdfPage(int number, double height, List<Part> parts) {
  /** A line or a table. */
  sealed interface Part {
    double top();

    record Text(TextLine line) implements Part {
      @Override
      public double top() {
        return line.top();
      }
    }

    record Table(double top, PdfTable table) implements Part {}
  }

  static PdfPage of(int number, PageScan scan) {
    List<Part> parts = new ArrayList<>();
    List<Glyph> outside = new ArrayList<>(scan.glyphs());
    for (Frame frame : Ruled.find(scan.rulings())) {
      List<Glyph> inside = outside.stream().filter(frame::holds).toList();
      PdfTable table = PdfTable.of(frame, inside);
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
    return new PdfPage(number, scan.height(), parts);
  }
}
