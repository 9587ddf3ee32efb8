package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.format.OldOffice;
import gongkai.indexer.extract.format.OldOffice.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** DOC, and WPS of Kingsoft, which is one: stock readers lose its merged cells and its numbers. */
public final class OldWordDocument implements Parser {
  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("msword"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    OldOffice.parse(stream, handler, metadata, context, OldWordDocument::read);
  }

  private static boolean read(Path file, List<Piece> pieces, Metadata metadata) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
        HWPFDocument document = new HWPFDocument(files)) {
      OldWordWalker walker = new OldWordWalker(document, pieces);
      walker.text(document.getRange());
      walker.text(document.getMainTextboxRange());
      walker.text(document.getFootnoteRange());
      walker.text(document.getEndnoteRange());
      walker.margin(document.getHeaderStoryRange());
      OldOffice.facts(document.getSummaryInformation(), metadata);
      return !document.getPicturesTable().getAllPictures().isEmpty();
    }
  }
}
