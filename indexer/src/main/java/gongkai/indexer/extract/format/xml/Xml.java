package gongkai.indexer.extract.format.xml;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reading the parts of a package: no document type, no entities, local names only. */
public final class Xml {
  private Xml() {}

  public static XMLStreamReader open(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new BoundedStream(in));
  }

  /** Goes on to the next start of an element, or its own end; false at the end of the parent. */
  public static boolean nextChild(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
    return false;
  }

  /** From the start of an element to its end. */
  public static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** All characters from the start of an element to its end. */
  public static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int open = 1; open > 0 && xml.hasNext(); ) {
      switch (xml.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
            text.append(xml.getText());
        case XMLStreamConstants.START_ELEMENT -> open++;
        case XMLStreamConstants.END_ELEMENT -> open--;
        default -> {}
      }
    }
    return text.toString();
  }

  /** An attribute in whatever name space. */
  public static Optional<String> attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  public static String value(XMLStreamReader xml) {
    return attribute(xml, "val").orElse("");
  }

  public static int number(String text, int otherwise) {
    return text.matches("-?\\d{1,8}") ? Integer.parseInt(text) : otherwise;
  }

  /** A switch that is on unless it says that it is off. */
  public static boolean isOn(XMLStreamReader xml) {
    String value = value(xml);
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }
}
