package gongkai.indexer.extract.format.drawn;

import gongkai.indexer.extract.structure.BoundedHandler;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSBase;
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

  private final AffineTransform upright;
  private final double width;
  private final double height;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Rulings rulings = new Rulings();
  private Path2D.Double path = new Path2D.Double();

  private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int forms;
  private boolean pictures;

  PageScan(PDPage page) {
    super(page);
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    width = turned ? box.getHeight() : box.getWidth();
    height = turned ? box.getWidth() : box.getHeight();
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

  static PageScan of(PDPage page) throws IOException {
    PageScan scan = new PageScan(page);
    scan.processPage(page);
    return scan;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  List<Ruling> rulings() {
    return rulings.lines();
  }

  boolean hasPictures() {
    return pictures;
  }

  double height() {
    return height;
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (enter(form)) {
      super.showForm(form);
      open.remove(form.getCOSObject());
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    if (enter(form)) {
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
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
    if (text == null || text.isEmpty()) {
      return;
    }
    AffineTransform placed = new AffineTransform(upright);
    placed.concatenate(matrix.createAffineTransform());
    // Neither level nor upside down: a watermark, or a note along the edge.
    if (placed.getScaleX() <= 0 || Math.abs(placed.getShearY()) > 0.1 * placed.getScaleX()) {
      return;
    }
    double x = placed.getTranslateX();
    double y = placed.getTranslateY();
    if (x < -1 || x > width + 1 || y < -1 || y > height + 1) {
      return;
    }
    if (glyphs.size() >= MAX_GLYPHS) {
      throw new IOException(
          BoundedHandler.MARK + ": more than " + MAX_GLYPHS + " characters on a page");
    }
    double advance = font.isVertical() ? 1 : Math.abs(displacement.getX());
    glyphs.add(
        new Glyph(x, x + advance * placed.getScaleX(), y, Math.abs(placed.getScaleY()), text));
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
    rulings.stroke(path.getPathIterator(upright));
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    rulings.fill(path.getPathIterator(upright));
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void endPath() {
    path = new Path2D.Double();
  }

  @Override
  public void clip(int windingRule) {
    // What a clip hides is rarely text.
  }

  @Override
  public void drawImage(PDImage image) {
    pictures = true;
  }

  @Override
  public void shadingFill(COSName shading) {
    // Colours have no words.
  }
}
