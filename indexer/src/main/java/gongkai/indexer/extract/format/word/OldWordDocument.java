package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.structure.StructureWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * DOC, and WPS of Kingsoft, which is one: stock readers lose its merged cells and its numbers. A
 * document that POI's own model refuses is given to Tika's stock parser, which minds less.
 */
public final class OldWordDocument implements Parser {
  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("msword"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream in = TikaInputStream.get(stream);
    List<OldWordWalker.Piece> pieces = new ArrayList<>();
    boolean pictures;
    try {
      pictures = read(in.getPath(), pieces, metadata);
    } catch (EncryptedDocumentException e) {
      throw e;
    } catch (RuntimeException | IOException e) {
      new OfficeParser().parse(in, handler, metadata, context);
      return;
    }
    StructureWriter out = new StructureWriter(handler, metadata);
    for (OldWordWalker.Piece piece : pieces) {
      piece.write(out);
    }
    if (out.isEmpty() && pictures) {
      metadata.add("gongkai:mark", "needs_ocr");
    }
    out.end();
  }

  /**
   * @return whether there are pictures
   */
  private static boolean read(Path file, List<OldWordWalker.Piece> pieces, Metadata metadata)
      throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
        HWPFDocument document = new HWPFDocument(files)) {
      OldWordWalker walker = new OldWordWalker(document, pieces);
      walker.text(document.getRange());
      walker.text(document.getMainTextboxRange());
      walker.text(document.getFootnoteRange());
      walker.text(document.getEndnoteRange());
      walker.margin(document.getHeaderStoryRange());
      SummaryInformation facts = document.getSummaryInformation();
      if (facts != null) {
        set(metadata, TikaCoreProperties.TITLE.getName(), facts.getTitle());
        set(metadata, TikaCoreProperties.CREATOR.getName(), facts.getAuthor());
        if (facts.getCreateDateTime() != null) {
          metadata.set(TikaCoreProperties.CREATED, facts.getCreateDateTime());
        }
        if (facts.getLastSaveDateTime() != null) {
          metadata.set(TikaCoreProperties.MODIFIED, facts.getLastSaveDateTime());
        }
      }
      return !document.getPicturesTable().getAllPictures().isEmpty();
    }
  }

  private static void set(Metadata metadata, String name, String value) {
    if (value != null && !value.isBlank()) {
      metadata.set(name, value);
    }
  }
}
