package gongkai.indexer.extract.format;

import gongkai.indexer.extract.structure.StructureWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Office's binary formats, which POI's own models read well or not at all: a document that its
 * model refuses is given to Tika's stock parser, which minds less.
 */
public final class OldOffice {
  private OldOffice() {}

  /** A line, a table or a new page, written when all is known to be readable. */
  public interface Piece {
    void write(StructureWriter out) throws SAXException;
  }

  /** Reads a file by POI's model of its format. */
  public interface Model {
    /**
     * Reads all of it.
     *
     * @return whether there are pictures
     */
    boolean read(Path file, List<Piece> pieces, Metadata metadata) throws IOException;
  }

  public static void parse(
      InputStream stream,
      ContentHandler handler,
      Metadata metadata,
      ParseContext context,
      Model model)
      throws IOException, SAXException, TikaException {
    TikaInputStream in = TikaInputStream.get(stream);
    List<Piece> pieces = new ArrayList<>();
    boolean pictures;
    try {
      pictures = model.read(in.getPath(), pieces, metadata);
    } catch (EncryptedDocumentException e) {
      throw e;
    } catch (RuntimeException | IOException e) {
      new OfficeParser().parse(in, handler, metadata, context);
      return;
    }
    StructureWriter out = new StructureWriter(handler, metadata);
    for (Piece piece : pieces) {
      piece.write(out);
    }
    if (out.isEmpty() && pictures) {
      metadata.add("gongkai:mark", "needs_ocr");
    }
    out.end();
  }

  /**
   * What the file states of itself.
   *
   * @param facts null where it states nothing, as POI gives them
   */
  public static void facts(SummaryInformation facts, Metadata metadata) {
    if (facts == null) {
      return;
    }
    set(metadata, TikaCoreProperties.TITLE.getName(), facts.getTitle());
    set(metadata, TikaCoreProperties.CREATOR.getName(), facts.getAuthor());
    if (facts.getCreateDateTime() != null) {
      metadata.set(TikaCoreProperties.CREATED, facts.getCreateDateTime());
    }
    if (facts.getLastSaveDateTime() != null) {
      metadata.set(TikaCoreProperties.MODIFIED, facts.getLastSaveDateTime());
    }
  }

  private static void set(Metadata metadata, String name, String value) {
    if (value != null && !value.isBlank()) {
      metadata.set(name, value);
    }
  }
}
