package gongkai.indexer.extract.format.pdf;

import gongkai.indexer.extract.format.drawn.Canvas;
import gongkai.indexer.extract.format.drawn.Ink;
import gongkai.indexer.extract.format.drawn.Rulings;
import gongkai.indexer.extract.format.scan.PagePictures;
import gongkai.indexer.extract.structure.BoundedHandler;
import gongkai.indexer.extract.structure.Words;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The glyphs and straight lines of one page as a reader sees it, turned upright. */
final class PageScan extends PDFGraphicsStreamEngine {
  /** A newspaper page has 10,000; drawings repeat small forms. */
  private static final int MAX_GLYPHS = 500_000;

  private static final int MAX_FORMS = 50_000;

  private static final int MANY_SHAPES = 40;

  /** A smaller shape, in points, covers no character. */
  private static final double PATCH = 4;

  /** Drawings have more shapes than anybody blacks out. */
  private static final int MAX_PATCHES = 2000;

  private final AffineTransform upright;
  private final double width;
  private final double height;
  private final PdfLayers layers;
  private final PdfSight sight = new PdfSight();
  private final Rulings rulings = new Rulings();
  private List<Ink> inks = new ArrayList<>();
  private final List<Ink> unseen = new ArrayList<>();
  private Path2D.Double path = new Path2D.Double();
  private int clipRule = -1;

  private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int forms;
  private int run;
  private Optional<Ink> last = Optional.empty();
  private PdfSight.Seen seen = PdfSight.Seen.PLAIN;
  private int fills;
  private int patches;
  private final PagePictures pictures;

  private PageScan(PDPage page, PdfLayers layers) {
    super(page);
    this.layers = layers;
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    width = turned ? box.getHeight() : box.getWidth();
    height = turned ? box.getWidth() : box.getHeight();
    pictures = new PagePictures(width * height);
    // From the page's own axes (up, from its lower left) to ours (down, from the upper left).
    upright =
        switch (Math.floorMod(page.getRotation(), 360)) {
          case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 180 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 270 -> new AffineTransform(0, -1, -1, 0, width, height);
          default -> new AffineTransform(1, 0, 0, -1, 0, height);
        };
    upright.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
  }

  /** The page with its annotations. */
  static PageScan of(PDPage page, PdfLayers layers) throws IOException {
    PageScan scan = new PageScan(page, layers);
    layers.begin();
    scan.processPage(page);
    PdfNotes.show(page, layers, scan);
    return scan;
  }

  /**
   * What is seen of it. Text behind a picture of the page is what was recognised on the picture.
   */
  Canvas canvas() {
    List<Ink> all = new ArrayList<>(inks);
    if (pictures.coverThePage()) {
      all.addAll(unseen);
    }
    return new Canvas(width, height, all, rulings.lines());
  }

  PagePictures pictures() {
    return pictures;
  }

  /** Letters may be drawn as shapes; a few shapes are none. */
  boolean hasDrawings() {
    return fills > MANY_SHAPES;
  }

  int size() {
    return inks.size();
  }

  /** From the page's own axes to points as it is shown. */
  Point2D shown(double x, double y) {
    return upright.transform(new Point2D.Double(x, y), null);
  }

  /** Words that a program would draw by itself, such as a value typed into a form. */
  void type(PDRectangle box, String words) {
    Point2D a = shown(box.getLowerLeftX(), box.getLowerLeftY());
    Point2D b = shown(box.getUpperRightX(), box.getUpperRightY());
    double room = Math.abs(b.getY() - a.getY());
    double size = Math.clamp(room * 0.7, 4, 12);
    double top = Math.min(a.getY(), b.getY());
    double left = Math.min(a.getX(), b.getX()) + 2;
    double right = Math.max(a.getX(), b.getX());
    double baseline = room < 2.2 * size ? top + room / 2 + 0.35 * size : top + 1.2 * size;
    double x = left;
    run++;
    for (int c : words.codePoints().toArray()) {
      double advance = Words.isChinese(c) ? size : size / 2;
      if (c == '\n' || (x + advance > right && x > left && room > 2 * size)) {
        x = left;
        baseline += 1.3 * size;
      }
      if (c != '\n') {
        inks.add(
            new Ink(
                x, baseline, 0, advance, size, Character.toString(c), new Ink.Look(run, false)));
        x += advance;
      }
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (layers.isShown(form.getOptionalContent()) && enter(form)) {
      super.showForm(form);
      open.remove(form.getCOSObject());
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    if (layers.isShown(form.getOptionalContent()) && enter(form)) {
      super.showTransparencyGroup(form);
      open.remove(form.getCOSObject());
    }
  }

  /** A form that draws itself would be drawn for ever; many that draw others, nearly so. */
  private boolean enter(PDFormXObject form) throws IOException {
    if (++forms > MAX_FORMS) {
      throw new IOException(BoundedHandler.MARK + ": more than " + MAX_FORMS + " forms on a page");
    }
    return open.add(form.getCOSObject());
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    layers.enter(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    layers.leave();
  }

  @Override
  public void showTextString(byte[] string) throws IOException {
    seen = sight.of(getGraphicsState());
    super.showTextString(string);
  }

  @Override
  public void showTextStrings(COSArray array) throws IOException {
    seen = sight.of(getGraphicsState());
    super.showTextStrings(array);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
    if (text == null || text.isEmpty() || !layers.isOpen()) {
      return;
    }
    AffineTransform placed = new AffineTransform(upright);
    placed.concatenate(matrix.createAffineTransform());
    double across = Math.hypot(placed.getScaleX(), placed.getShearY());
    double size = Math.hypot(placed.getScaleY(), placed.getShearX());
    double angle = Math.atan2(placed.getShearY(), placed.getScaleX());
    double x = placed.getTranslateX();
    double y = placed.getTranslateY();
    double advance = Math.abs(displacement.getX()) * across;
    if (font.isVertical()) {
      // Its place is the left end of its own baseline; its line goes down along its middle.
      double step = Math.abs(displacement.getY()) * size;
      advance = step > 0 ? step : size;
      Point2D corner = placed.transform(new Point2D.Double(0.15, 0.88), null);
      x = corner.getX();
      y = corner.getY();
      angle += Math.PI / 2;
    }
    Ink ink = new Ink(x, y, angle, advance, size, text, new Ink.Look(0, seen.pale()));
    double middleX = ink.middleX();
    double middleY = ink.middleY();
    if (middleX < -1 || middleX > width + 1 || middleY < -1 || middleY > height + 1) {
      return;
    }
    if (inks.size() + unseen.size() >= MAX_GLYPHS) {
      throw new IOException(
          BoundedHandler.MARK + ": more than " + MAX_GLYPHS + " characters on a page");
    }
    run += goesOn(ink) ? 0 : 1;
    last = Optional.of(ink);
    Ink numbered = new Ink(x, y, angle, advance, size, text, new Ink.Look(run, seen.pale()));
    if (sight.shows(seen, middleX, middleY) && isInClip(matrix, displacement)) {
      inks.add(numbered);
    } else if (seen.behind()) {
      unseen.add(numbered);
    }
  }

  /** Whether it continues the stretch that was drawn last. */
  private boolean goesOn(Ink next) {
    if (last.isEmpty()) {
      return false;
    }
    Ink before = last.orElseThrow();
    double endX = before.x() + Math.cos(before.angle()) * before.advance();
    double endY = before.y() + Math.sin(before.angle()) * before.advance();
    return Math.abs(next.angle() - before.angle()) < 0.01
        && Math.abs(next.size() - before.size()) < 0.05 * next.size()
        && next.look().pale() == before.look().pale()
        && Math.hypot(next.x() - endX, next.y() - endY) < 1.5 * next.size();
  }

  private boolean isInClip(Matrix matrix, Vector displacement) {
    Point2D middle =
        matrix
            .createAffineTransform()
            .transform(new Point2D.Double(displacement.getX() / 2, 0.35), null);
    Area clip = getGraphicsState().getCurrentClippingPath();
    Rectangle2D box = clip.getBounds2D();
    boolean near =
        middle.getX() >= box.getMinX() - 1
            && middle.getX() <= box.getMaxX() + 1
            && middle.getY() >= box.getMinY() - 1
            && middle.getY() <= box.getMaxY() + 1;
    return near
        && (clip.isRectangular() || clip.intersects(middle.getX() - 1, middle.getY() - 1, 2, 2));
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    moveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint() == null ? new Point2D.Double() : path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void strokePath() {
    if (layers.isOpen()) {
      rulings.stroke(path.getPathIterator(upright));
    }
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    if (layers.isOpen()) {
      fills++;
      rulings.fill(path.getPathIterator(upright));
      Rectangle2D box = upright.createTransformedShape(path).getBounds2D();
      boolean opaque = sight.fill(getGraphicsState(), box);
      boolean large = box.getWidth() > PATCH && box.getHeight() > PATCH;
      if (opaque && large && patches++ < MAX_PATCHES) {
        // What lies under an opaque patch is not seen: it was blacked out, or put right.
        inks.removeIf(ink -> !ink.isSpace() && isCovered(ink, box));
      }
    }
    endPath();
  }

  private static boolean isCovered(Ink ink, Rectangle2D box) {
    return box.contains(ink.middleX(), ink.middleY())
        && Math.max(box.getWidth(), box.getHeight()) > 0.6 * ink.size()
        && Math.min(box.getWidth(), box.getHeight()) > 0.4 * ink.size();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    if (layers.isOpen()) {
      rulings.stroke(path.getPathIterator(upright));
    }
    fillPath(windingRule);
  }

  @Override
  public void endPath() {
    if (clipRule >= 0) {
      path.setWindingRule(clipRule);
      getGraphicsState().intersectClippingPath(new GeneralPath(path));
      clipRule = -1;
    }
    path = new Path2D.Double();
  }

  @Override
  public void clip(int windingRule) {
    clipRule = windingRule;
  }

  @Override
  public void drawImage(PDImage image) {
    if (!layers.isOpen()) {
      return;
    }
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    AffineTransform placed = new AffineTransform(upright);
    placed.concatenate(matrix.createAffineTransform());
    Rectangle2D box =
        placed.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    // A picture may lie on its side, and its page with it.
    pictures.add(box, Math.max(image.getWidth(), image.getHeight()));
    sight.picture(box);
  }

  @Override
  public void shadingFill(COSName shading) {
    // Colours have no words.
  }
}
