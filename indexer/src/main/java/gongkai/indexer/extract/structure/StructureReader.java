package gongkai.indexer.extract.structure;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads what the worker process wrote: no document type, no entities, nothing from outside. */
public final class StructureReader {
  private StructureReader() {}

  /**
   * The pieces in the order of the document.
   *
   * @param cut when the text reached its limit, so that the XML ends with it
   * @throws SAXException for what is not well-formed, or is nested or sized beyond reason
   */
  public static List<Piece> read(String xhtml, boolean cut) throws SAXException {
    PieceHandler handler = new PieceHandler();
    try {
      parser().parse(new InputSource(new StringReader(xhtml)), handler);
    } catch (SAXParseException e) {
      if (!cut) {
        throw e;
      }
      handler.close();
    } catch (IOException e) {
      throw new SAXException(e);
    }
    return handler.pieces();
  }

  private static SAXParser parser() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      return factory.newSAXParser();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser knows these features", e);
    }
  }
}
