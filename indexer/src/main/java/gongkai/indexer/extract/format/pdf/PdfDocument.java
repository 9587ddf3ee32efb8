package gongkai.indexer.extract.format.pdf;

import gongkai.indexer.collect.member.PdfMembers;
import gongkai.indexer.extract.format.drawn.Flow;
import gongkai.indexer.extract.format.scan.PictureParser;
import gongkai.indexer.extract.format.scan.ScanReader;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.Calendar;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** PDF, by its glyphs and lines, and by its pictures where these are read. */
public final class PdfDocument extends PictureParser {
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
      ScanReader scans = new ScanReader(recognition());
      PdfPages pages = PdfPages.of(document, scans);
      scans.tell(metadata);
      if (pages.areUnread()) {
        scans.untold(metadata, pages.areWritten());
      }
      StructureWriter out = new StructureWriter(handler, metadata);
      Flow.write(pages.canvases(), out);
      for (String name : PdfMembers.files(document).keySet()) {
        out.carried(metadata, name);
      }
      out.end();
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
