package gongkai.indexer.extract.structure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.xml.sax.SAXException;

/** Reads a file within a file, whose words are part of the outer one's text. */
public final class Included {
  private Included() {}

  /**
   * The pieces that a reader of its format finds.
   *
   * @param metadata takes what the inner file states of itself
   */
  public static List<Piece> read(Parser parser, byte[] bytes, Metadata metadata)
      throws IOException, SAXException, TikaException {
    ToXMLContentHandler xhtml = new ToXMLContentHandler();
    parser.parse(new ByteArrayInputStream(bytes), xhtml, metadata, new ParseContext());
    return StructureReader.read(xhtml.toString(), false);
  }
}
