package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.format.xml.Xml;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What matters of a {@code pPr}.
 *
 * @param style its id; empty for none
 * @param outline level from 0; 9 is body text, -1 unsaid
 * @param list the use of a list; empty where it is unsaid, {@code 0} for none
 * @param level of the list from 0; -1 unsaid
 * @param isMarkHidden when its end was deleted, so that the next one goes on in its line
 */
record ParagraphProperties(
    String style, int outline, String list, int level, boolean isMarkHidden) {
  static final ParagraphProperties NONE = new ParagraphProperties("", -1, "", -1);

  ParagraphProperties(String style, int outline, String list, int level) {
    this(style, outline, list, level, false);
  }

  /** From the start of the element to its end. */
  static ParagraphProperties read(XMLStreamReader xml) throws XMLStreamException {
    String style = "";
    int outline = -1;
    String list = "";
    int level = -1;
    boolean markHidden = false;
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "pStyle" -> {
          style = Xml.value(xml);
          Xml.skip(xml);
        }
        case "outlineLvl" -> {
          outline = Xml.number(Xml.value(xml), -1);
          Xml.skip(xml);
        }
        case "numPr" -> {
          while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("numId")) {
              list = Xml.value(xml);
            } else if (xml.getLocalName().equals("ilvl")) {
              level = Xml.number(Xml.value(xml), 0);
            }
            Xml.skip(xml);
          }
        }
        case "rPr" -> {
          while (Xml.nextChild(xml)) {
            markHidden |= xml.getLocalName().equals("del");
            Xml.skip(xml);
          }
        }
        default -> Xml.skip(xml);
      }
    }
    return new ParagraphProperties(style, outline, list, level, markHidden);
  }

  ParagraphProperties or(ParagraphProperties other) {
    return new ParagraphProperties(
        style,
        outline >= 0 ? outline : other.outline,
        list.isEmpty() ? other.list : list,
        level >= 0 ? level : other.level,
        isMarkHidden);
  }

  boolean isHeading() {
    return outline >= 0 && outline < 9;
  }

  boolean isListed() {
    return !list.isEmpty() && !list.equals("0");
  }
}
