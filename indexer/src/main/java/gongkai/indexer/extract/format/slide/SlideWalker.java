package gongkai.indexer.extract.format.slide;

import gongkai.indexer.extract.format.xml.Xml;
import gongkai.indexer.extract.structure.GridBuilder;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.SAXException;

/** Writes the shapes of one slide in the order in which they are drawn. */
final class SlideWalker {
  /** Places that every slide has and that say nothing of it. */
  private static final Set<String> RUNNING = Set.of("sldNum", "dt", "ftr", "hdr", "sldImg");

  private final XMLStreamReader xml;
  private final StructureWriter out;
  private String place = "";

  SlideWalker(XMLStreamReader xml, StructureWriter out) {
    this.xml = xml;
    this.out = out;
  }

  void walk() throws XMLStreamException, SAXException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "sp" -> place = "body";
          case "ph" -> place = Xml.attribute(xml, "type").orElse("body");
          case "tbl" -> table();
          case "p" -> paragraph();
          case "Fallback" -> Xml.skip(xml);
          default -> {}
        }
      }
    }
  }

  private void paragraph() throws XMLStreamException, SAXException {
    String all = text();
    if (RUNNING.contains(place)) {
      return;
    }
    for (String line : all.split("\n", -1)) {
      String words = Words.clean(line);
      if (place.equals("title") || place.equals("ctrTitle")) {
        out.heading(1, words);
      } else {
        out.paragraph(words);
      }
    }
  }

  /** From the start of an element to its end; line breaks as line feeds. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    for (int open = 1; open > 0 && xml.hasNext(); ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open++;
          inText = xml.getLocalName().equals("t");
          if (xml.getLocalName().equals("br")) {
            text.append('\n');
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          open--;
          inText = false;
          if (xml.getLocalName().equals("p")) {
            text.append('\n');
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
          if (inText) {
            text.append(xml.getText());
          }
        }
        default -> {}
      }
    }
    return text.toString();
  }

  private void table() throws XMLStreamException, SAXException {
    GridBuilder grid = new GridBuilder();
    while (Xml.nextChild(xml)) {
      if (xml.getLocalName().equals("tr")) {
        grid.row();
        row(grid);
      } else {
        Xml.skip(xml);
      }
    }
    out.table(grid.cells());
  }

  /** Places that a merged cell covers are in the file, and are passed over. */
  private void row(GridBuilder grid) throws XMLStreamException {
    while (Xml.nextChild(xml)) {
      if (!xml.getLocalName().equals("tc")) {
        Xml.skip(xml);
        continue;
      }
      boolean covered = isSet("hMerge") || isSet("vMerge");
      int rows = Xml.number(Xml.attribute(xml, "rowSpan").orElse(""), 1);
      int columns = Xml.number(Xml.attribute(xml, "gridSpan").orElse(""), 1);
      StringBuilder words = new StringBuilder();
      for (String line : text().split("\n", -1)) {
        Words.join(words, Words.clean(line));
      }
      if (!covered) {
        grid.cell(rows, columns, words.toString());
      }
    }
  }

  private boolean isSet(String name) {
    String value = Xml.attribute(xml, name).orElse("0");
    return value.equals("1") || value.equals("true");
  }
}
