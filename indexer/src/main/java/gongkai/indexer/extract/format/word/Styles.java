package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.format.xml.Xml;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the styles of paragraphs say about outline and numbering, their ancestors included. */
final class Styles {
  /** Deeper chains of styles are circles. */
  private static final int MAX_CHAIN = 12;

  private final Map<String, Style> styles = new HashMap<>();

  static Styles none() {
    return new Styles();
  }

  static Styles read(XMLStreamReader xml) throws XMLStreamException {
    Styles styles = new Styles();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("style")) {
        String id = Xml.attribute(xml, "styleId").orElse("");
        styles.styles.put(id, style(xml));
      }
    }
    return styles;
  }

  private static Style style(XMLStreamReader xml) throws XMLStreamException {
    String name = "";
    String base = "";
    ParagraphProperties properties = ParagraphProperties.NONE;
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "name" -> {
          name = Xml.value(xml).toLowerCase(Locale.ROOT);
          Xml.skip(xml);
        }
        case "basedOn" -> {
          base = Xml.value(xml);
          Xml.skip(xml);
        }
        case "pPr" -> properties = ParagraphProperties.read(xml);
        default -> Xml.skip(xml);
      }
    }
    return new Style(name, base, properties);
  }

  /** A paragraph's properties, completed by its style's. */
  ParagraphProperties complete(ParagraphProperties own) {
    ParagraphProperties all = own;
    Style style = styles.get(own.style());
    for (int i = 0; style != null && i < MAX_CHAIN; i++) {
      all = all.or(style.properties());
      if (style.name().equals("title")) {
        all = all.or(new ParagraphProperties("", 0, "", -1));
      }
      style = styles.get(style.base());
    }
    return all;
  }

  private record Style(String name, String base, ParagraphProperties properties) {}
}
