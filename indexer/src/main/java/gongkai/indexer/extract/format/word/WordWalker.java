package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.format.word.WordTable.Merge;
import gongkai.indexer.extract.format.xml.Xml;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.SAXException;

/**
 * Goes through a body once. Deleted words are left out, inserted ones are in; the words of a text
 * box follow the paragraph that it is tied to.
 */
final class WordWalker {
  private static final int MAX_DEPTH = 60;

  private final XMLStreamReader xml;
  private final Styles styles;
  private final Numbering numbering;
  private int depth;

  WordWalker(XMLStreamReader xml, Styles styles, Numbering numbering) {
    this.xml = xml;
    this.styles = styles;
    this.numbering = numbering;
  }

  /** Where blocks go: the text, the margin, or one cell. */
  interface Sink {
    void line(ParagraphProperties properties, String text) throws SAXException;

    void table(WordTable table) throws SAXException;
  }

  /** All blocks up to the end of the element that the reader stands in. */
  void blocks(Sink sink) throws XMLStreamException, SAXException {
    if (depth >= MAX_DEPTH) {
      flat(sink);
      return;
    }
    depth++;
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "p" -> paragraph(sink);
        case "tbl" -> table(sink);
        case "sectPr", "Fallback", "sdtPr", "sdtEndPr", "del", "moveFrom", "tcPr", "tblPr" ->
            Xml.skip(xml);
        default -> blocks(sink);
      }
    }
    depth--;
  }

  /** The words of what is nested beyond reason, as lines. */
  private void flat(Sink sink) throws XMLStreamException, SAXException {
    StringBuilder line = new StringBuilder();
    for (int open = 1; open > 0 && xml.hasNext(); ) {
      int event = xml.next();
      boolean paragraph = xml.hasName() && xml.getLocalName().equals("p");
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
        line.append(text());
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        open++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
        if (paragraph || open == 0) {
          String words = Words.clean(line.toString());
          line.setLength(0);
          if (!words.isEmpty()) {
            sink.line(ParagraphProperties.NONE, words);
          }
        }
      }
    }
  }

  private void paragraph(Sink sink) throws XMLStreamException, SAXException {
    Paragraph paragraph = new Paragraph();
    runs(paragraph);
    ParagraphProperties properties = styles.complete(paragraph.properties);
    String text = paragraph.text.toString();
    if (!text.isBlank()) {
      Optional<String> number =
          properties.isListed()
              ? numbering.next(properties.list(), Math.max(properties.level(), 0))
              : Optional.empty();
      boolean first = true;
      for (String line : text.split("\n", -1)) {
        String words =
            Words.clean(first && number.isPresent() ? number.orElseThrow() + line : line);
        if (!words.isEmpty()) {
          sink.line(number.isPresent() ? numbered(properties) : properties, words);
          first = false;
        }
      }
    }
    for (Kept boxed : paragraph.boxes) {
      boxed.giveTo(sink);
    }
  }

  /** What has its number printed is no item of a bulleted list. */
  private static ParagraphProperties numbered(ParagraphProperties properties) {
    return new ParagraphProperties(properties.style(), properties.outline(), "", -1);
  }

  private void runs(Paragraph paragraph) throws XMLStreamException, SAXException {
    if (depth >= MAX_DEPTH) {
      Kept flat = new Kept();
      flat(flat);
      paragraph.boxes.add(flat);
      return;
    }
    depth++;
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "pPr" -> paragraph.properties = ParagraphProperties.read(xml);
        case "t" -> paragraph.text.append(text());
        case "tab", "ptab" -> {
          paragraph.text.append(' ');
          Xml.skip(xml);
        }
        case "noBreakHyphen" -> {
          paragraph.text.append('-');
          Xml.skip(xml);
        }
        case "br", "cr" -> {
          paragraph.text.append('\n');
          Xml.skip(xml);
        }
        case "txbxContent" -> {
          Kept boxed = new Kept();
          blocks(boxed);
          paragraph.boxes.add(boxed);
        }
        case "del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "sdtPr", "rt", "tblPr" ->
            Xml.skip(xml);
        default -> runs(paragraph);
      }
    }
    depth--;
  }

  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int open = 1; open > 0 && xml.hasNext(); ) {
      switch (xml.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text.append(xml.getText());
        case XMLStreamConstants.START_ELEMENT -> open++;
        case XMLStreamConstants.END_ELEMENT -> open--;
        default -> {}
      }
    }
    return text.toString();
  }

  private void table(Sink sink) throws XMLStreamException, SAXException {
    WordTable table = new WordTable();
    rows(table);
    if (table.cells().size() == 1) {
      // A frame around paragraphs, which stay paragraphs.
      table.first().giveTo(sink);
    } else {
      sink.table(table);
    }
  }

  private void rows(WordTable table) throws XMLStreamException, SAXException {
    depth++;
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "tr" -> {
          table.row();
          row(table);
        }
        case "tblPr", "tblGrid", "del", "sdtPr", "sdtEndPr" -> Xml.skip(xml);
        default -> {
          if (depth >= MAX_DEPTH) {
            Xml.skip(xml);
          } else {
            rows(table);
          }
        }
      }
    }
    depth--;
  }

  private void row(WordTable table) throws XMLStreamException, SAXException {
    depth++;
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "tc" -> cell(table);
        case "trPr" -> {
          while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("gridBefore")) {
              table.leaveOut(Xml.number(Xml.value(xml), 0));
            }
            Xml.skip(xml);
          }
        }
        case "tblPrEx", "sdtPr", "sdtEndPr" -> Xml.skip(xml);
        default -> {
          if (depth >= MAX_DEPTH) {
            Xml.skip(xml);
          } else {
            row(table);
          }
        }
      }
    }
    depth--;
  }

  private void cell(WordTable table) throws XMLStreamException, SAXException {
    CellProperties properties = new CellProperties();
    Kept blocks = new Kept();
    if (depth >= MAX_DEPTH) {
      flat(blocks);
    } else {
      depth++;
      while (Xml.nextChild(xml)) {
        switch (xml.getLocalName()) {
          case "tcPr" -> properties.read(xml);
          case "p" -> paragraph(blocks);
          case "tbl" -> table(blocks);
          default -> blocks(blocks);
        }
      }
      depth--;
    }
    Joined words = new Joined(new StringBuilder());
    blocks.giveTo(words);
    table.cell(properties.span, properties.merge, words.text().toString(), blocks);
  }

  /** A paragraph while it is read. */
  private static final class Paragraph {
    private ParagraphProperties properties = ParagraphProperties.NONE;
    private final StringBuilder text = new StringBuilder();
    private final List<Kept> boxes = new ArrayList<>();
  }

  private static final class CellProperties {
    private int span = 1;
    private Merge merge = Merge.NONE;

    void read(XMLStreamReader xml) throws XMLStreamException {
      while (Xml.nextChild(xml)) {
        boolean goesOn = !Xml.value(xml).equals("restart");
        switch (xml.getLocalName()) {
          case "gridSpan" -> span = Xml.number(Xml.value(xml), 1);
          case "vMerge" -> merge = goesOn ? Merge.DOWN : Merge.NONE;
          case "hMerge" -> merge = goesOn ? Merge.RIGHT : merge;
          default -> {}
        }
        Xml.skip(xml);
      }
    }
  }

  /** Blocks that are kept until it is known where they go. */
  static final class Kept implements Sink {
    private final List<Block> blocks = new ArrayList<>();

    @Override
    public void line(ParagraphProperties properties, String text) {
      blocks.add(sink -> sink.line(properties, text));
    }

    @Override
    public void table(WordTable table) {
      blocks.add(sink -> sink.table(table));
    }

    void giveTo(Sink sink) throws SAXException {
      for (Block block : blocks) {
        block.giveTo(sink);
      }
    }

    /** A line or a table. */
    private interface Block {
      void giveTo(Sink sink) throws SAXException;
    }
  }

  /** Joins blocks to the words of one cell. */
  private record Joined(StringBuilder text) implements Sink {
    @Override
    public void line(ParagraphProperties ignored, String words) {
      Words.join(text, words);
    }

    @Override
    public void table(WordTable inner) {
      inner.cells().forEach(cell -> Words.join(text, cell.text()));
    }
  }

  /** Writes blocks into the text. */
  record Text(StructureWriter out) implements Sink {
    @Override
    public void line(ParagraphProperties properties, String text) throws SAXException {
      if (properties.isHeading()) {
        out.heading(properties.outline() + 1, text);
      } else if (properties.isListed()) {
        out.item(text);
      } else {
        out.paragraph(text);
      }
    }

    @Override
    public void table(WordTable table) throws SAXException {
      if (!table.cells().isEmpty()) {
        out.table(table.cells());
      }
    }
  }

  /** Writes blocks beside the text. */
  record Margin(StructureWriter out) implements Sink {
    @Override
    public void line(ParagraphProperties properties, String text) throws SAXException {
      out.margin(text);
    }

    @Override
    public void table(WordTable table) throws SAXException {
      for (var cell : table.cells()) {
        out.margin(cell.text());
      }
    }
  }
}
