package gongkai.indexer.extract.format.drawn;

import gongkai.indexer.extract.format.xml.Xml;
import gongkai.indexer.extract.structure.Words;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The glyphs and lines of one page of an OFD, which counts in millimetres. */
final class OfdPage {
  private static final double POINTS = 72 / 25.4;

  private final List<Glyph> glyphs = new ArrayList<>();
  private final Rulings rulings = new Rulings();
  private final List<String> templates = new ArrayList<>();
  private double[] box;

  /**
   * @param box left, top, width and height of the document's pages
   */
  OfdPage(double[] box) {
    this.box = box.clone();
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  List<Ruling> rulings() {
    return rulings.lines();
  }

  List<String> templates() {
    return templates;
  }

  double height() {
    return box[3] * POINTS;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "PhysicalBox" -> box = numbers(xml.getElementText(), 4).orElse(box);
          case "Template" -> Xml.attribute(xml, "TemplateID").ifPresent(templates::add);
          case "TextObject" -> text(xml);
          case "PathObject" -> path(xml);
          default -> {}
        }
      }
    }
  }

  /** From the object's own axes to points on the page. */
  private static AffineTransform placed(XMLStreamReader xml) {
    double[] boundary =
        Xml.attribute(xml, "Boundary").flatMap(text -> numbers(text, 4)).orElse(new double[4]);
    AffineTransform placed = AffineTransform.getScaleInstance(POINTS, POINTS);
    placed.translate(boundary[0], boundary[1]);
    Xml.attribute(xml, "CTM")
        .flatMap(text -> numbers(text, 6))
        .ifPresent(matrix -> placed.concatenate(new AffineTransform(matrix)));
    return placed;
  }

  private void text(XMLStreamReader xml) throws XMLStreamException {
    AffineTransform placed = placed(xml);
    double size = Xml.attribute(xml, "Size").flatMap(OfdPage::number).orElse(3.5);
    double x = 0;
    double y = 0;
    while (Xml.nextChild(xml)) {
      if (xml.getLocalName().equals("TextCode")) {
        x = Xml.attribute(xml, "X").flatMap(OfdPage::number).orElse(x);
        y = Xml.attribute(xml, "Y").flatMap(OfdPage::number).orElse(y);
        double[] right = deltas(Xml.attribute(xml, "DeltaX").orElse(""));
        double[] down = deltas(Xml.attribute(xml, "DeltaY").orElse(""));
        glyphs(xml.getElementText(), new Point2D.Double(x, y), right, down, size, placed);
      } else {
        Xml.skip(xml);
      }
    }
  }

  private void glyphs(
      String text,
      Point2D start,
      double[] right,
      double[] down,
      double size,
      AffineTransform placed) {
    double x = start.getX();
    double y = start.getY();
    double scale = Math.abs(placed.getScaleY());
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      // The last glyph has no successor; its font would know its width.
      double width = Words.isChinese(characters[i]) ? size : size / 2;
      double step = i < right.length ? right[i] : down.length > 0 ? 0 : width;
      Point2D at = placed.transform(new Point2D.Double(x, y), null);
      double reach = Math.min(width, step > 0 ? step : width) * placed.getScaleX();
      glyphs.add(
          new Glyph(
              at.getX(),
              at.getX() + Math.abs(reach),
              at.getY(),
              size * scale,
              Character.toString(characters[i])));
      x += step;
      y += i < down.length ? down[i] : 0;
    }
  }

  private void path(XMLStreamReader xml) throws XMLStreamException {
    AffineTransform placed = placed(xml);
    boolean stroked = !"false".equals(Xml.attribute(xml, "Stroke").orElse("true"));
    boolean filled = "true".equals(Xml.attribute(xml, "Fill").orElse("false"));
    while (Xml.nextChild(xml)) {
      if (xml.getLocalName().equals("AbbreviatedData")) {
        Path2D path = outline(xml.getElementText());
        if (stroked) {
          rulings.stroke(path.getPathIterator(placed));
        } else if (filled) {
          rulings.fill(path.getPathIterator(placed));
        }
      } else {
        Xml.skip(xml);
      }
    }
  }

  /** S and M move, L draws, C closes; curves only move. */
  private static Path2D outline(String data) {
    Path2D.Double path = new Path2D.Double();
    List<Double> numbers = new ArrayList<>();
    char operator = ' ';
    for (String token : (data.strip() + " E").split("\\s+", -1)) {
      Optional<Double> number = number(token);
      if (number.isPresent()) {
        numbers.add(number.orElseThrow());
      } else if (!token.isEmpty()) {
        draw(path, operator, numbers);
        numbers.clear();
        operator = token.charAt(0);
      }
    }
    return path;
  }

  private static void draw(Path2D path, char operator, List<Double> numbers) {
    int size = numbers.size();
    if (operator == 'C' && path.getCurrentPoint() != null) {
      path.closePath();
    } else if (operator == 'L' && path.getCurrentPoint() != null) {
      for (int i = 0; i + 1 < size; i += 2) {
        path.lineTo(numbers.get(i), numbers.get(i + 1));
      }
    } else if (size >= 2) {
      path.moveTo(numbers.get(size - 2), numbers.get(size - 1));
    }
  }

  /** Steps from glyph to glyph; {@code g 3 4.2} is 4.2 three times. */
  private static double[] deltas(String text) {
    List<Double> steps = new ArrayList<>();
    String[] tokens = text.strip().split("\\s+", -1);
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i].equals("g") && i + 2 < tokens.length) {
        int times = number(tokens[i + 1]).orElse(0.0).intValue();
        double step = number(tokens[i + 2]).orElse(0.0);
        for (int n = 0; n < Math.min(times, 10_000); n++) {
          steps.add(step);
        }
        i += 2;
      } else {
        number(tokens[i]).ifPresent(steps::add);
      }
    }
    return steps.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** So many numbers, or empty. */
  static Optional<double[]> numbers(String text, int count) {
    double[] numbers =
        Arrays.stream(text.strip().split("\\s+", -1))
            .map(OfdPage::number)
            .flatMap(Optional::stream)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return numbers.length == count ? Optional.of(numbers) : Optional.empty();
  }

  private static Optional<Double> number(String text) {
    return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?")
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }
}
