package gongkai.bench.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes a scan of a document: each page a picture, as from a scanner or from a worn copy. */
final class Scanned {
  private static final float[] BLUR = {
    1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f
  };

  private Scanned() {}

  /**
   * How worn it is.
   *
   * @param degrees by which a page lies aslant
   * @param blur how often it is blurred
   * @param grain by which shades vary, of 255
   */
  record Wear(double degrees, int blur, double grain) {
    static final Wear NONE = new Wear(0, 0, 0);
    static final Wear WORN = new Wear(0.8, 2, 14);
  }

  /** Writes the scan of a PDF, and tells how many pages it has. */
  static int of(Path pdf, Path scan, int dots, Wear wear) throws IOException {
    try (PDDocument from = Loader.loadPDF(pdf.toFile());
        PDDocument to = new PDDocument()) {
      PDFRenderer renderer = new PDFRenderer(from);
      for (int i = 0; i < from.getNumberOfPages(); i++) {
        BufferedImage drawn = renderer.renderImageWithDPI(i, dots, ImageType.RGB);
        BufferedImage image = wear.equals(Wear.NONE) ? drawn : worn(drawn, wear, new Random(i));
        PDPage page =
            new PDPage(
                new PDRectangle(image.getWidth() * 72f / dots, image.getHeight() * 72f / dots));
        to.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(to, page)) {
          content.drawImage(
              LosslessFactory.createFromImage(to, image),
              0,
              0,
              page.getMediaBox().getWidth(),
              page.getMediaBox().getHeight());
        }
      }
      to.save(scan.toFile());
      return from.getNumberOfPages();
    }
  }

  static BufferedImage worn(BufferedImage page, Wear wear, Random random) {
    int width = page.getWidth();
    int height = page.getHeight();
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = out.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.rotate(Math.toRadians(wear.degrees()), width / 2.0, height / 2.0);
    pen.drawImage(page, 0, 0, null);
    pen.dispose();
    for (int i = 0; i < wear.blur(); i++) {
      out = new ConvolveOp(new Kernel(3, 3, BLUR), ConvolveOp.EDGE_NO_OP, null).filter(out, null);
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        // Black pales and white darkens, as in a copy of a copy.
        double grain = random.nextGaussian() * wear.grain();
        int pixel = out.getRGB(x, y);
        int red = shade((pixel >> 16 & 0xFF) * 0.85 + 20 + grain);
        int green = shade((pixel >> 8 & 0xFF) * 0.85 + 20 + grain);
        int blue = shade((pixel & 0xFF) * 0.85 + 20 + grain);
        out.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return out;
  }

  private static int shade(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }
}
