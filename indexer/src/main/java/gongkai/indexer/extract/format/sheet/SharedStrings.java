package gongkai.indexer.extract.format.sheet;

import gongkai.indexer.extract.format.xml.Xml;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share, without the readings that may stand above them. */
record SharedStrings(List<String> texts) {
  static SharedStrings none() {
    return new SharedStrings(List.of());
  }

  static SharedStrings read(XMLStreamReader xml) throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        texts.add(shown(xml));
      }
    }
    return new SharedStrings(texts);
  }

  String at(int index) {
    return index >= 0 && index < texts.size() ? texts.get(index) : "";
  }

  /** From the start of a rich text to its end. */
  static String shown(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int open = 1; open > 0 && xml.hasNext(); ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "t" -> text.append(Xml.text(xml));
          case "rPh", "phoneticPr" -> Xml.skip(xml);
          default -> open++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
      }
    }
    return unescaped(text.toString());
  }

  /** {@code _x000D_} stands for a character that XML does not know. */
  private static String unescaped(String text) {
    return text.contains("_x") ? text.replaceAll("_x000[0-9A-Fa-f]_", "\n") : text;
  }
}
