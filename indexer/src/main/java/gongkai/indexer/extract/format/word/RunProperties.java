package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.format.xml.Xml;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What matters of an {@code rPr}: whether its words are seen, and in what font. What is unsaid is
 * left to the styles.
 *
 * @param style its id; empty for none
 * @param font of its letters; empty where it is unsaid
 */
record RunProperties(
    String style, Optional<Boolean> hidden, Optional<Boolean> struck, String font) {
  static final RunProperties NONE = new RunProperties("", Optional.empty(), Optional.empty(), "");

  /** From the start of the element to its end. */
  static RunProperties read(XMLStreamReader xml) throws XMLStreamException {
    String style = "";
    Optional<Boolean> hidden = Optional.empty();
    Optional<Boolean> struck = Optional.empty();
    String font = "";
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "rStyle" -> style = Xml.value(xml);
        case "vanish" -> hidden = Optional.of(Xml.isOn(xml));
        case "strike", "dstrike" -> {
          if (Xml.isOn(xml) || struck.isEmpty()) {
            struck = Optional.of(Xml.isOn(xml));
          }
        }
        case "rFonts" -> font = Xml.attribute(xml, "ascii").orElse("");
        default -> {}
      }
      Xml.skip(xml);
    }
    return new RunProperties(style, hidden, struck, font);
  }

  RunProperties or(RunProperties other) {
    return new RunProperties(
        style,
        hidden.or(other::hidden),
        struck.or(other::struck),
        font.isEmpty() ? other.font : font);
  }

  boolean isHidden() {
    return hidden.orElse(false);
  }

  boolean isStruck() {
    return struck.orElse(false);
  }
}
