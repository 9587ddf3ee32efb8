package gongkai.indexer.extract.structure;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Stops a reader that writes too many elements. Tika counts characters; a sheet of a million empty
 * cells has none.
 */
public final class BoundedHandler extends ContentHandlerDecorator {
  /** Named in the message by which the failure is recognised on the other side. */
  public static final String MARK = "too many elements";

  private static final int MAX_ELEMENTS = 2_000_000;

  private int elements;

  public BoundedHandler(ContentHandler handler) {
    super(handler);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    if (++elements > MAX_ELEMENTS) {
      throw new SAXException(MARK);
    }
    super.startElement(uri, local, name, attributes);
  }
}
