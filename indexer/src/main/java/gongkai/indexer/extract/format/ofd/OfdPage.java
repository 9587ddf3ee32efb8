package gongkai.indexer.extract.format.ofd;

import gongkai.indexer.extract.format.drawn.Canvas;
import gongkai.indexer.extract.format.drawn.Ink;
import gongkai.indexer.extract.format.drawn.Rulings;
import gongkai.indexer.extract.format.xml.Xml;
import gongkai.indexer.extract.structure.Words;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The glyphs and lines of one page of an OFD, which counts in millimetres. */
final class OfdPage {
  private static final double POINTS = 72 / 25.4;

  private static final int MAX_DEPTH = 20;

  /** A page with more characters is none that people read. */
  private static final int MAX_CHARACTERS = 500_000;

  private final List<Ink> inks = new ArrayList<>();
  private final Rulings rulings = new Rulings();
  private final List<String> templates = new ArrayList<>();
  private final OfdUnits units;
  private double[] box;
  private final List<Picture> pictures = new ArrayList<>();
  private int run;

  /**
   * @param box left, top, width and height of the document's pages
   */
  OfdPage(double[] box, OfdUnits units) {
    this.box = box.clone();
    this.units = units;
  }

  Canvas canvas() {
    double width = box[2] * POINTS;
    double height = box[3] * POINTS;
    List<Ink> shown =
        inks.stream()
            .filter(ink -> ink.middleX() > -1 && ink.middleX() < width + 1)
            .filter(ink -> ink.middleY() > -1 && ink.middleY() < height + 1)
            .toList();
    return new Canvas(width, height, shown, rulings.lines());
  }

  List<String> templates() {
    return templates;
  }

  /**
   * A picture on the page.
   *
   * @param resource number of the resource that has its bytes
   * @param box in points
   */
  record Picture(String resource, Rectangle2D box) {}

  List<Picture> pictures() {
    return pictures;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    objects(xml, AffineTransform.getScaleInstance(POINTS, POINTS), 0);
  }

  /**
   * What an annotation shows; it counts from its own corner.
   *
   * @param boundary left, top, width and height on the page
   */
  void readNote(XMLStreamReader xml, double[] boundary) throws XMLStreamException {
    AffineTransform outer = AffineTransform.getScaleInstance(POINTS, POINTS);
    outer.translate(boundary[0], boundary[1]);
    objects(xml, outer, 0);
  }

  private void picture(XMLStreamReader xml, AffineTransform outer) {
    double[] place =
        Xml.attribute(xml, "Boundary").flatMap(text -> numbers(text, 4)).orElse(new double[4]);
    Rectangle2D box = new Rectangle2D.Double(place[0], place[1], place[2], place[3]);
    pictures.add(
        new Picture(
            Xml.attribute(xml, "ResourceID").orElse(""),
            outer.createTransformedShape(box).getBounds2D()));
  }

  /** All objects up to the end of the element that the reader stands in. */
  private void objects(XMLStreamReader xml, AffineTransform outer, int depth)
      throws XMLStreamException {
    for (int open = 1; open > 0 && xml.hasNext(); ) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT) {
        open--;
      }
      if (event != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      boolean shown =
          !"false".equalsIgnoreCase(Xml.attribute(xml, "Visible").orElse(""))
              && !"0".equals(Xml.attribute(xml, "Alpha").orElse(""));
      switch (xml.getLocalName()) {
        case "PhysicalBox" -> box = numbers(Xml.text(xml), 4).orElse(box);
        case "Template" -> {
          Xml.attribute(xml, "TemplateID").ifPresent(templates::add);
          open++;
        }
        case "TextObject" -> {
          if (shown) {
            text(xml, outer);
          } else {
            Xml.skip(xml);
          }
        }
        case "PathObject" -> {
          if (shown) {
            path(xml, outer);
          } else {
            Xml.skip(xml);
          }
        }
        case "CompositeObject" -> {
          if (shown) {
            composite(xml, outer, depth);
          }
          Xml.skip(xml);
        }
        case "ImageObject" -> {
          if (shown) {
            picture(xml, outer);
          }
          Xml.skip(xml);
        }
        default -> open++;
      }
    }
  }

  /** A unit of the resources, drawn in a place of the page. */
  private void composite(XMLStreamReader xml, AffineTransform outer, int depth)
      throws XMLStreamException {
    if (depth >= MAX_DEPTH) {
      return;
    }
    AffineTransform placed = placed(xml, outer);
    Optional<XMLStreamReader> unit = units.open(Xml.attribute(xml, "ResourceID").orElse(""));
    if (unit.isPresent()) {
      objects(unit.orElseThrow(), placed, depth + 1);
    }
  }

  /** From the object's own axes to points on the page. */
  private static AffineTransform placed(XMLStreamReader xml, AffineTransform outer) {
    double[] boundary =
        Xml.attribute(xml, "Boundary").flatMap(text -> numbers(text, 4)).orElse(new double[4]);
    AffineTransform placed = new AffineTransform(outer);
    placed.translate(boundary[0], boundary[1]);
    Xml.attribute(xml, "CTM")
        .flatMap(text -> numbers(text, 6))
        .ifPresent(matrix -> placed.concatenate(new AffineTransform(matrix)));
    return placed;
  }

  private void text(XMLStreamReader xml, AffineTransform outer) throws XMLStreamException {
    boolean filled = !"false".equalsIgnoreCase(Xml.attribute(xml, "Fill").orElse("true"));
    boolean stroked = "true".equalsIgnoreCase(Xml.attribute(xml, "Stroke").orElse("false"));
    double alpha = Xml.attribute(xml, "Alpha").flatMap(OfdPage::number).orElse(255.0);
    double size = Xml.attribute(xml, "Size").flatMap(OfdPage::number).orElse(3.5);
    AffineTransform placed = placed(xml, outer);
    List<Stretch> stretches = new ArrayList<>();
    OfdColor color = OfdColor.BLACK;
    double x = 0;
    double y = 0;
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "TextCode" -> {
          x = Xml.attribute(xml, "X").flatMap(OfdPage::number).orElse(x);
          y = Xml.attribute(xml, "Y").flatMap(OfdPage::number).orElse(y);
          double[] right = deltas(Xml.attribute(xml, "DeltaX").orElse(""));
          double[] down = deltas(Xml.attribute(xml, "DeltaY").orElse(""));
          stretches.add(new Stretch(Xml.text(xml), x, y, right, down));
        }
        case "FillColor" -> {
          color = OfdColor.read(xml);
          Xml.skip(xml);
        }
        default -> Xml.skip(xml);
      }
    }
    boolean seen = (filled && !color.isUnseen()) || stroked;
    if (seen) {
      boolean pale = !stroked && (color.isPale() || alpha < 128);
      stretches.forEach(stretch -> draw(stretch, size, placed, pale));
    }
  }

  /** Characters with the steps between them. */
  private static final class Stretch {
    private final String text;
    private final double x;
    private final double y;
    private final double[] right;
    private final double[] down;

    Stretch(String text, double x, double y, double[] right, double[] down) {
      this.text = text;
      this.x = x;
      this.y = y;
      this.right = right;
      this.down = down;
    }

    String text() {
      return text;
    }

    /** To the next character: half of a wide one's size where nothing is said. */
    double right(int i, double otherwise) {
      return i < right.length ? right[i] : down.length > 0 ? 0 : otherwise;
    }

    double down(int i) {
      return i < down.length ? down[i] : 0;
    }

    /** Down a column rather than along a line. */
    boolean isVertical() {
      double across = Arrays.stream(right).map(Math::abs).sum();
      return Arrays.stream(down).map(Math::abs).sum() > 3 * across + 0.01;
    }
  }

  private void draw(Stretch stretch, double size, AffineTransform placed, boolean pale) {
    boolean vertical = stretch.isVertical();
    double x = stretch.x;
    double y = stretch.y;
    double along = Math.hypot(placed.getScaleX(), placed.getShearY());
    double across = Math.hypot(placed.getScaleY(), placed.getShearX());
    double angle =
        Math.atan2(placed.getShearY(), placed.getScaleX()) + (vertical ? Math.PI / 2 : 0);
    int[] characters = stretch.text().codePoints().toArray();
    run++;
    for (int i = 0; i < characters.length && inks.size() < MAX_CHARACTERS; i++) {
      // The last glyph has no successor; its font would know its width.
      double width = Words.isChinese(characters[i]) ? size : size / 2;
      double right = stretch.right(i, width);
      double down = stretch.down(i);
      double step = vertical ? Math.abs(down) : right;
      // Characters set apart evenly, up to their own height, are one word.
      double reach = step > 0 && step <= 1.25 * size ? step : width;
      Point2D at =
          placed.transform(
              vertical ? new Point2D.Double(x, y - 0.85 * size) : new Point2D.Double(x, y), null);
      inks.add(
          new Ink(
              at.getX(),
              at.getY(),
              angle,
              reach * (vertical ? across : along),
              size * across,
              Character.toString(characters[i]),
              new Ink.Look(run, pale)));
      x += right;
      y += down;
    }
  }

  private void path(XMLStreamReader xml, AffineTransform outer) throws XMLStreamException {
    AffineTransform placed = placed(xml, outer);
    boolean stroked = !"false".equals(Xml.attribute(xml, "Stroke").orElse("true"));
    boolean filled = "true".equals(Xml.attribute(xml, "Fill").orElse("false"));
    while (Xml.nextChild(xml)) {
      if (xml.getLocalName().equals("AbbreviatedData")) {
        Path2D path = outline(Xml.text(xml));
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

  static Optional<Double> number(String text) {
    return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?")
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }
}
