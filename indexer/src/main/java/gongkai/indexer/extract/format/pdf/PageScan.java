package gongkai.indexer.extract.format.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The glyphs and straight lines of one page as a reader sees it, turned upright. */
final class PageScan extends PDFGraphicsStreamEngine {
  /** A bar that is filled instead of drawn is a line when it is at most so thick. */
  private static final double THICKEST = 3;

  /** Maps and plans have more lines than any table. */
  private static final int MAX_RULINGS = 20_000;

  /** How far a line may be from level. */
  private static final double LEVEL = 1;

  private final AffineTransform upright;
  private final double width;
  private final double height;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();
  private Path2D.Double path = new Path2D.Double();

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
    return rulings.size() > MAX_RULINGS ? List.of() : rulings;
  }

  double height() {
    return height;
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
    double[] point = new double[6];
    double[] start = new double[2];
    double[] last = new double[2];
    for (PathIterator i = path.getPathIterator(upright); !i.isDone(); i.next()) {
      switch (i.currentSegment(point)) {
        case PathIterator.SEG_MOVETO -> {
          start = new double[] {point[0], point[1]};
          last = start;
        }
        case PathIterator.SEG_LINETO -> {
          add(last, point);
          last = new double[] {point[0], point[1]};
        }
        case PathIterator.SEG_CLOSE -> add(last, start);
        default -> {}
      }
    }
    endPath();
  }

  private void add(double[] a, double[] b) {
    if (rulings.size() > MAX_RULINGS) {
      return;
    }
    if (Math.abs(a[1] - b[1]) <= LEVEL && Math.abs(a[0] - b[0]) > LEVEL) {
      rulings.add(new Ruling(true, (a[1] + b[1]) / 2, Math.min(a[0], b[0]), Math.max(a[0], b[0])));
    } else if (Math.abs(a[0] - b[0]) <= LEVEL && Math.abs(a[1] - b[1]) > LEVEL) {
      rulings.add(new Ruling(false, (a[0] + b[0]) / 2, Math.min(a[1], b[1]), Math.max(a[1], b[1])));
    }
  }

  @Override
  public void fillPath(int windingRule) {
    // Office suites fill the borders of many cells in one go: each part is looked at by itself.
    Path2D.Double part = new Path2D.Double();
    double[] point = new double[6];
    for (PathIterator i = path.getPathIterator(upright); !i.isDone(); i.next()) {
      int kind = i.currentSegment(point);
      if (kind == PathIterator.SEG_MOVETO) {
        addBar(part.getBounds2D());
        part = new Path2D.Double();
        part.moveTo(point[0], point[1]);
      } else if (kind == PathIterator.SEG_LINETO) {
        part.lineTo(point[0], point[1]);
      }
    }
    addBar(part.getBounds2D());
    endPath();
  }

  private void addBar(Rectangle2D box) {
    if (rulings.size() > MAX_RULINGS) {
      return;
    }
    if (box.getHeight() <= THICKEST && box.getWidth() > box.getHeight()) {
      rulings.add(new Ruling(true, box.getCenterY(), box.getMinX(), box.getMaxX()));
    } else if (box.getWidth() <= THICKEST && box.getHeight() > box.getWidth()) {
      rulings.add(new Ruling(false, box.getCenterX(), box.getMinY(), box.getMaxY()));
    }
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
    // Pictures have no words here.
  }

  @Override
  public void shadingFill(COSName shading) {
    // Colours have no words.
  }
}
