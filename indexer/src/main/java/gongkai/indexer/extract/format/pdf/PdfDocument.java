package gongkai.indexer.extract.format.pdf;

import gongkai.indexer.collect.member.PdfMembers;
import gongkai.indexer.extract.format.drawn.Canvas;
import gongkai.indexer.extract.format.drawn.Flow;
import gongkai.indexer.extract.format.scan.Tesseract;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.tika.config.Field;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** PDF, by its glyphs and lines. A document without any glyph needs OCR and says so. */
public final class PdfDocument implements Parser {
  /** As {@code gongkai.indexer.extract.ContentBuilder} looks for it. */
  static final String MARK = "gongkai:mark";

  static final String NEEDS_OCR = "needs_ocr";

  /** To the inch, of a page that is recognised. */
  private static final float DOTS = 300;

  private static final float MAX_PIXELS = 5000;

  private boolean ocr;

  @Field
  public void setOcr(boolean on) {
    ocr = on;
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("pdf"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (PDDocument document = Loader.loadPDF(TikaInputStream.get(stream).getPath().toFile())) {
      properties(document, metadata);
      List<Canvas> pages = new ArrayList<>();
      boolean words = false;
      boolean pictures = false;
      boolean drawings = false;
      int number = document.getNumberOfPages();
      PdfLayers layers = new PdfLayers(document);
      for (PDPage page : document.getPages()) {
        PageScan scan = PageScan.of(page, layers);
        Canvas canvas = scan.canvas();
        boolean written = canvas.inks().stream().anyMatch(ink -> !ink.text().isBlank());
        words |= written;
        pictures |= !written && scan.hasPictures();
        drawings |= !written && scan.hasDrawings();
        pages.add(canvas);
      }
      StructureWriter out = new StructureWriter(handler, metadata);
      boolean recognise = !words && ocr && number > 0;
      if (recognise) {
        recognise(document, out);
      }
      if (recognise && !out.isEmpty()) {
        metadata.add(MARK, "ocr");
      } else if (!words && (pictures || drawings)) {
        metadata.add(MARK, NEEDS_OCR);
      } else if (pictures) {
        metadata.add(MARK, "partly_scanned");
      }
      Flow.write(pages, out);
      for (String name : PdfMembers.files(document).keySet()) {
        out.carried(metadata, name);
      }
      out.end();
    }
  }

  /** Page by page, so that only one picture lies in memory. */
  private static void recognise(PDDocument document, StructureWriter out)
      throws IOException, SAXException {
    PDFRenderer renderer = new PDFRenderer(document);
    for (int page = 0; page < document.getNumberOfPages(); page++) {
      PDRectangle box = document.getPage(page).getCropBox();
      float longest = Math.max(box.getWidth(), box.getHeight());
      float scale = Math.min(DOTS / 72f, MAX_PIXELS / Math.max(longest, 1));
      out.nextPage();
      Tesseract.read(renderer.renderImage(page, scale, ImageType.GRAY), out);
    }
  }

  private static void properties(PDDocument document, Metadata metadata) {
    PDDocumentInformation information = document.getDocumentInformation();
    set(metadata, "title", information.getTitle());
    set(metadata, "author", information.getAuthor());
    set(metadata, "subject", information.getSubject());
    set(metadata, "keywords", information.getKeywords());
    set(metadata, "creator", information.getCreator());
    set(metadata, "created", date(information.getCreationDate()));
    set(metadata, "modified", date(information.getModificationDate()));
    metadata.set("pages", Integer.toString(document.getNumberOfPages()));
  }

  private static String date(Calendar calendar) {
    return calendar == null ? null : calendar.toInstant().toString();
  }

  private static void set(Metadata metadata, String name, String value) {
    if (value != null && !Words.clean(value).isEmpty()) {
      metadata.set(name, Words.clean(value));
    }
  }
}
