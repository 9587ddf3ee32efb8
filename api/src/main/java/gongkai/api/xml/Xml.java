package gongkai.api.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document while it is written. Characters that XML has no place for become U+FFFD, so that
 * no text of a document can break it.
 */
public final class Xml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;

  private Xml() {
    try {
      writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** What stands in an element. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Xml xml);
  }

  /** A document with its root element. */
  public static byte[] document(
      String root, List<Map.Entry<String, String>> attributes, Content content) {
    Xml xml = new Xml();
    xml.element(root, attributes, content);
    try {
      xml.writer.writeEndDocument();
      xml.writer.flush();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    return xml.out.toByteArray();
  }

  public Xml element(String name, Content content) {
    return element(name, List.of(), content);
  }

  /** The attributes may declare namespaces; names carry their prefixes as they are written. */
  public Xml element(String name, List<Map.Entry<String, String>> attributes, Content content) {
    try {
      writer.writeStartElement(name);
      for (Map.Entry<String, String> attribute : attributes) {
        writer.writeAttribute(attribute.getKey(), allowed(attribute.getValue()));
      }
      content.writeTo(this);
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  public Xml text(String name, String text) {
    return element(name, xml -> xml.text(text));
  }

  /** An element, where there is a text for it. */
  public Xml optional(String name, String text) {
    return text.isEmpty() ? this : text(name, text);
  }

  public Xml empty(String name, List<Map.Entry<String, String>> attributes) {
    return element(name, attributes, xml -> {});
  }

  public Xml text(String text) {
    try {
      writer.writeCharacters(allowed(text));
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  static String allowed(String text) {
    return text.codePoints()
        .map(c -> isAllowed(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static IllegalStateException broken(XMLStreamException e) {
    return new IllegalStateException("XML cannot be written to memory", e);
  }

  /** The text of a document in UTF-8. */
  public static String string(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }
}
