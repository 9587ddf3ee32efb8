package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.format.xml.Xml;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What styles say about outline, numbering and what is hidden, their ancestors included. */
final class Styles {
  /** Deeper chains of styles are circles. */
  private static final int MAX_CHAIN = 12;

  private final Map<String, Style> styles = new HashMap<>();

  /** Of paragraphs that name none. */
  private String usual = "";

  static Styles none() {
    return new Styles();
  }

  static Styles read(XMLStreamReader xml) throws XMLStreamException {
    Styles styles = new Styles();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("style")) {
        String id = Xml.attribute(xml, "styleId").orElse("");
        boolean usual =
            Xml.attribute(xml, "default")
                    .filter(on -> on.equals("1") || on.equals("true"))
                    .isPresent()
                && Xml.attribute(xml, "type").orElse("").equals("paragraph");
        styles.usual = usual ? id : styles.usual;
        styles.styles.put(id, style(xml));
      }
    }
    return styles;
  }

  private static Style style(XMLStreamReader xml) throws XMLStreamException {
    String name = "";
    String base = "";
    ParagraphProperties properties = ParagraphProperties.NONE;
    RunProperties run = RunProperties.NONE;
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
        case "rPr" -> run = RunProperties.read(xml);
        default -> Xml.skip(xml);
      }
    }
    return new Style(name, base, properties, run);
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

  /** A run's properties, completed by its own style's, then by its paragraph's. */
  RunProperties complete(RunProperties own, String paragraphStyle) {
    RunProperties all = chain(own, own.style());
    return chain(all, paragraphStyle.isEmpty() ? usual : paragraphStyle);
  }

  private RunProperties chain(RunProperties own, String id) {
    RunProperties all = own;
    Style style = styles.get(id);
    for (int i = 0; style != null && i < MAX_CHAIN; i++) {
      all = all.or(style.run());
      style = styles.get(style.base());
    }
    return all;
  }

  private record Style(
      String name, String base, ParagraphProperties properties, RunProperties run) {}
}
