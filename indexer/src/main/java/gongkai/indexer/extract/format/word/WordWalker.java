package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.format.word.WordTable.Merge;
import gongkai.indexer.extract.format.xml.Xml;
import gongkai.indexer.extract.structure.Block;
import gongkai.indexer.extract.structure.Piece;
import gongkai.indexer.extract.structure.Words;
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
  private final WordContext context;
  private final WordRuns runs;
  private final StringBuilder begun = new StringBuilder();
  private int depth;

  WordWalker(XMLStreamReader xml, WordContext context) {
    this.xml = xml;
    this.context = context;
    this.runs = new WordRuns(xml, context, this);
  }

  /** False where there is nested beyond reason; what is there then is for {@link #flat}. */
  boolean goDeeper() {
    boolean goes = depth < MAX_DEPTH;
    depth += goes ? 1 : 0;
    return goes;
  }

  void comeBack() {
    depth--;
  }

  /** All blocks up to the end of the element that the reader stands in. */
  void blocks(BlockSink sink) throws XMLStreamException, SAXException {
    if (depth >= MAX_DEPTH) {
      flat(sink);
      return;
    }
    depth++;
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "p" -> paragraph(sink);
        case "tbl" -> table(sink);
        case "altChunk" -> chunk(sink);
        case "AlternateContent" -> alternatives(sink);
        case "sectPr", "Fallback", "sdtPr", "sdtEndPr", "del", "moveFrom", "tcPr", "tblPr" ->
            Xml.skip(xml);
        default -> blocks(sink);
      }
    }
    depth--;
  }

  /** A part of another format is shown as if its words were typed here. */
  private void chunk(BlockSink sink) throws XMLStreamException, SAXException {
    String relation = Xml.attribute(xml, "id").orElse("");
    Xml.skip(xml);
    for (Piece piece : context.parts().chunk(relation)) {
      switch (piece) {
        case Piece.Line line ->
            sink.line(
                new ParagraphProperties(
                    "", line.level() - 1, line.kind() == Block.Kind.LIST_ITEM ? "chunk" : "", -1),
                line.text());
        case Piece.Table table -> sink.table(table.cells());
        case Piece.Margin margin -> sink.line(ParagraphProperties.NONE, margin.text());
        case Piece.Attachment link -> {
          // Only its words are shown.
        }
      }
    }
  }

  /** Between blocks: the first choice that is understood, else the fallback. */
  private void alternatives(BlockSink sink) throws XMLStreamException, SAXException {
    boolean taken = false;
    while (Xml.nextChild(xml)) {
      boolean choice = xml.getLocalName().equals("Choice");
      String requires = Xml.attribute(xml, "Requires").orElse("");
      if (taken || (choice && !WordRuns.isUnderstood(requires))) {
        Xml.skip(xml);
      } else {
        blocks(sink);
        taken = true;
      }
    }
  }

  /** The words of what is nested beyond reason, as lines. */
  void flat(BlockSink sink) throws XMLStreamException, SAXException {
    StringBuilder line = new StringBuilder();
    for (int open = 1; open > 0 && xml.hasNext(); ) {
      int event = xml.next();
      boolean paragraph = xml.hasName() && xml.getLocalName().equals("p");
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
        line.append(Xml.text(xml));
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

  private void paragraph(BlockSink sink) throws XMLStreamException, SAXException {
    WordRuns.Paragraph paragraph = new WordRuns.Paragraph();
    runs.read(paragraph);
    if (paragraph.properties.isMarkHidden() && !paragraph.text.isEmpty()) {
      // Its end was deleted or is not shown: the next paragraph goes on in its line.
      begun.append(paragraph.text);
    } else {
      String text = begun.append(paragraph.text).toString();
      begun.setLength(0);
      write(context.styles().complete(paragraph.properties), text, sink);
    }
    for (BlockSink.Kept boxed : paragraph.boxes) {
      boxed.giveTo(sink);
    }
  }

  private void write(ParagraphProperties properties, String text, BlockSink sink)
      throws SAXException {
    if (text.isBlank()) {
      return;
    }
    Optional<String> number =
        properties.isListed()
            ? context.numbering().next(properties.list(), Math.max(properties.level(), 0))
            : Optional.empty();
    boolean first = true;
    for (String line : text.split("\n", -1)) {
      String words = Words.clean(first && number.isPresent() ? number.orElseThrow() + line : line);
      if (!words.isEmpty()) {
        sink.line(number.isPresent() ? numbered(properties) : properties, words);
        first = false;
      }
    }
  }

  /** What has its number printed is no item of a bulleted list. */
  private static ParagraphProperties numbered(ParagraphProperties properties) {
    return new ParagraphProperties(properties.style(), properties.outline(), "", -1);
  }

  private void table(BlockSink sink) throws XMLStreamException, SAXException {
    WordTable table = new WordTable();
    rows(table);
    if (table.cells().size() == 1) {
      // A frame around paragraphs, which stay paragraphs.
      table.first().giveTo(sink);
    } else {
      sink.table(table.cells());
    }
  }

  private void rows(WordTable table) throws XMLStreamException, SAXException {
    depth++;
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "tr" -> {
          table.row();
          if (!row(table)) {
            table.dropRow();
          }
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

  /** False for a row that was deleted or is hidden. */
  private boolean row(WordTable table) throws XMLStreamException, SAXException {
    boolean shown = true;
    depth++;
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "tc" -> cell(table);
        case "trPr" -> {
          while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
              case "gridBefore" -> table.leaveOut(Xml.number(Xml.value(xml), 0));
              case "del" -> shown = false;
              case "hidden" -> {
                shown &= !Xml.isOn(xml);
                context.leftOut().add(WordContext.HIDDEN);
              }
              default -> {}
            }
            Xml.skip(xml);
          }
        }
        case "tblPrEx", "sdtPr", "sdtEndPr" -> Xml.skip(xml);
        default -> {
          if (depth >= MAX_DEPTH) {
            Xml.skip(xml);
          } else {
            shown &= row(table);
          }
        }
      }
    }
    depth--;
    return shown;
  }

  private void cell(WordTable table) throws XMLStreamException, SAXException {
    CellProperties properties = new CellProperties();
    BlockSink.Kept blocks = new BlockSink.Kept();
    if (depth >= MAX_DEPTH) {
      flat(blocks);
    } else {
      depth++;
      while (Xml.nextChild(xml)) {
        switch (xml.getLocalName()) {
          case "tcPr" -> properties.read(xml);
          case "p" -> paragraph(blocks);
          case "tbl" -> table(blocks);
          case "altChunk" -> chunk(blocks);
          case "AlternateContent" -> alternatives(blocks);
          default -> blocks(blocks);
        }
      }
      depth--;
    }
    BlockSink.Joined words = new BlockSink.Joined(new StringBuilder());
    blocks.giveTo(words);
    table.cell(properties.span, properties.merge, words.text().toString(), blocks);
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
}
