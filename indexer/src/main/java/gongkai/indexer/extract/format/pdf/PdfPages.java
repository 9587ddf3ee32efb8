package gongkai.indexer.extract.format.pdf;

import gongkai.indexer.extract.format.drawn.Canvas;
import gongkai.indexer.extract.format.scan.PagePictures;
import gongkai.indexer.extract.format.scan.ScanReader;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a document as they are seen, with what is read off their pictures. */
final class PdfPages {
  /** Of the longer side of a page that is recognised. */
  private static final double MAX_PIXELS = 5000;

  private final List<Canvas> canvases = new ArrayList<>();
  private boolean written;
  private boolean unread;

  private PdfPages() {}

  static PdfPages of(PDDocument document, ScanReader scans) throws IOException {
    PdfPages pages = new PdfPages();
    PdfLayers layers = new PdfLayers(document);
    PDFRenderer renderer = new PDFRenderer(document);
    for (PDPage page : document.getPages()) {
      PageScan scan = PageScan.of(page, layers);
      // Page by page, so that only one picture lies in memory.
      pages.canvases.add(pages.whole(scan, renderer, scans));
    }
    return pages;
  }

  List<Canvas> canvases() {
    return canvases;
  }

  /** Whether any page has words that were not recognised. */
  boolean areWritten() {
    return written;
  }

  /** Whether words may stand on pictures that were not read. */
  boolean areUnread() {
    return unread;
  }

  private Canvas whole(PageScan scan, PDFRenderer renderer, ScanReader scans) throws IOException {
    Canvas canvas = scan.canvas();
    boolean words = canvas.inks().stream().anyMatch(ink -> !ink.text().isBlank());
    written |= words;
    List<Rectangle2D> boxes = scan.pictures().unread(canvas.inks());
    boolean drawn = !words && (scan.hasDrawings() || !scan.pictures().isEmpty());
    if (boxes.isEmpty() && !drawn) {
      return canvas;
    }
    Optional<Canvas> read = Optional.empty();
    if (scans.isOn()) {
      double longest = Math.max(canvas.width(), canvas.height());
      double dots = Math.min(scan.pictures().dots(), MAX_PIXELS * 72 / Math.max(longest, 1));
      int page = canvases.size();
      read =
          scans.read(
              renderer.renderImage(page, (float) (dots / 72), ImageType.RGB), Optional.of(dots));
    }
    unread |= read.isEmpty();
    return PagePictures.joined(canvas, read, words ? boxes : List.of());
  }
}
