package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.format.xml.Xml;
import gongkai.indexer.extract.structure.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.SAXException;

/**
 * The words of a paragraph as they are seen. What is hidden or struck out is left out, and that it
 * was is said; of a field its result is taken, of two ways to show one thing the one that Word
 * takes.
 */
final class WordRuns {
  private static final Set<String> UNDERSTOOD =
      Set.of(
          "wps",
          "wpg",
          "wpc",
          "wpi",
          "wp14",
          "w14",
          "w15",
          "w16",
          "w16se",
          "w16cid",
          "w16cex",
          "w16sdtdh",
          "w16du",
          "cx",
          "cx1",
          "cx2",
          "cx4",
          "aink",
          "am3d",
          "a14",
          "v2",
          "m",
          "pic14");

  private final XMLStreamReader xml;
  private final WordContext context;
  private final WordWalker blocks;

  /**
   * Open fields, and how many of them are still at their instructions; they run over paragraphs.
   */
  private final List<Boolean> fields = new ArrayList<>();

  WordRuns(XMLStreamReader xml, WordContext context, WordWalker blocks) {
    this.xml = xml;
    this.context = context;
    this.blocks = blocks;
  }

  /** A paragraph while it is read. */
  static final class Paragraph {
    ParagraphProperties properties = ParagraphProperties.NONE;
    final StringBuilder text = new StringBuilder();
    final List<BlockSink.Kept> boxes = new ArrayList<>();
    boolean markDeleted;

    private int size() {
      return text.length() + boxes.size();
    }
  }

  /** All up to the end of the element that the reader stands in. */
  void read(Paragraph paragraph) throws XMLStreamException, SAXException {
    read(paragraph, RunProperties.NONE);
  }

  private void read(Paragraph paragraph, RunProperties outer)
      throws XMLStreamException, SAXException {
    if (!blocks.goDeeper()) {
      BlockSink.Kept flat = new BlockSink.Kept();
      blocks.flat(flat);
      paragraph.boxes.add(flat);
      return;
    }
    RunProperties run = outer;
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "pPr" -> paragraph.properties = ParagraphProperties.read(xml);
        case "rPr" ->
            run = context.styles().complete(RunProperties.read(xml), paragraph.properties.style());
        case "r" ->
            read(
                paragraph,
                context.styles().complete(RunProperties.NONE, paragraph.properties.style()));
        case "t" -> append(paragraph, run, text());
        case "sym" -> {
          append(paragraph, run, symbol());
          Xml.skip(xml);
        }
        case "tab", "ptab" -> mark(paragraph, run, " ");
        case "noBreakHyphen" -> mark(paragraph, run, "-");
        case "br", "cr" -> mark(paragraph, run, "\n");
        case "fldChar" -> field(paragraph, run);
        case "AlternateContent" -> alternatives(paragraph, run);
        case "txbxContent" -> {
          BlockSink.Kept boxed = new BlockSink.Kept();
          blocks.blocks(boxed);
          if (!run.isHidden()) {
            paragraph.boxes.add(boxed);
          }
        }
        case "blip" -> {
          picture(paragraph, run, "embed");
          Xml.skip(xml);
        }
        case "imagedata" -> {
          picture(paragraph, run, "id");
          Xml.skip(xml);
        }
        case "relIds" -> {
          diagram(paragraph);
          Xml.skip(xml);
        }
        case "del", "moveFrom", "instrText", "delText", "sdtPr", "rt", "tblPr", "Fallback" ->
            Xml.skip(xml);
        default -> read(paragraph, run);
      }
    }
    blocks.comeBack();
  }

  private void mark(Paragraph paragraph, RunProperties run, String shown)
      throws XMLStreamException {
    append(paragraph, run, shown);
    Xml.skip(xml);
  }

  private void append(Paragraph paragraph, RunProperties run, String words) {
    if (fields.contains(false)) {
      return;
    }
    if (run.isHidden() || run.isStruck()) {
      if (!words.isBlank()) {
        context.leftOut().add(run.isHidden() ? WordContext.HIDDEN : WordContext.STRUCK);
      }
      return;
    }
    if (SymbolFonts.isSymbols(run.font())) {
      // Letters of other scripts come from another font; only codes of the symbols' own are shown
      // so.
      words
          .codePoints()
          .mapToObj(
              c ->
                  c >= 0xF000 && c <= 0xF0FF
                      ? SymbolFonts.shown(run.font(), c)
                      : Character.toString(c))
          .forEach(paragraph.text::append);
      return;
    }
    paragraph.text.append(words);
  }

  private String symbol() {
    String code = Xml.attribute(xml, "char").orElse("");
    return code.matches("[0-9A-Fa-f]{1,5}")
        ? SymbolFonts.shown(Xml.attribute(xml, "font").orElse(""), Integer.parseInt(code, 16))
        : "";
  }

  /** Its instructions are not shown; its result, which stands behind them, is. */
  private void field(Paragraph paragraph, RunProperties run) throws XMLStreamException {
    switch (Xml.attribute(xml, "fldCharType").orElse("")) {
      case "begin" -> fields.add(false);
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.set(fields.size() - 1, true);
        }
      }
      case "end" -> {
        if (!fields.isEmpty()) {
          fields.removeLast();
        }
      }
      default -> {}
    }
    String box = "";
    for (int open = 1; open > 0 && xml.hasNext(); ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open++;
        switch (xml.getLocalName()) {
          case "checkBox" -> box = "☐";
          case "checked" -> box = Xml.isOn(xml) ? "☑" : "☐";
          case "default" -> box = box.equals("☐") && isExplicitlyOn() ? "☑" : box;
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
      }
    }
    if (!box.isEmpty() && !run.isHidden()) {
      paragraph.text.append(box);
    }
  }

  private boolean isExplicitlyOn() {
    return Xml.value(xml).equals("1") || Xml.value(xml).equals("true");
  }

  /** The first choice that is understood and shows something; else the fallback. */
  private void alternatives(Paragraph paragraph, RunProperties run)
      throws XMLStreamException, SAXException {
    boolean taken = false;
    while (Xml.nextChild(xml)) {
      boolean choice = xml.getLocalName().equals("Choice");
      boolean wanted =
          !taken && (!choice || isUnderstood(Xml.attribute(xml, "Requires").orElse("")));
      if (!wanted) {
        Xml.skip(xml);
        continue;
      }
      int before = paragraph.size();
      read(paragraph, run);
      taken = paragraph.size() > before;
    }
  }

  static boolean isUnderstood(String requires) {
    for (String prefix : requires.strip().split("\\s+", -1)) {
      if (!UNDERSTOOD.contains(prefix)) {
        return false;
      }
    }
    return true;
  }

  /** What stands on a picture comes behind the paragraph that it is set in. */
  private void picture(Paragraph paragraph, RunProperties run, String relation) {
    List<Piece> pieces =
        run.isHidden()
            ? List.of()
            : context.parts().picture(Xml.attribute(xml, relation).orElse(""));
    if (!pieces.isEmpty()) {
      BlockSink.Kept drawn = new BlockSink.Kept();
      for (Piece piece : pieces) {
        switch (piece) {
          case Piece.Line line -> drawn.line(ParagraphProperties.NONE, line.text());
          case Piece.Table table -> drawn.table(table.cells());
          case Piece.Margin beside -> drawn.line(ParagraphProperties.NONE, beside.text());
          case Piece.Attachment link -> {}
        }
      }
      paragraph.boxes.add(drawn);
    }
  }

  private void diagram(Paragraph paragraph) {
    List<String> labels = context.parts().diagram(Xml.attribute(xml, "dm").orElse(""));
    if (!labels.isEmpty()) {
      BlockSink.Kept drawn = new BlockSink.Kept();
      labels.forEach(label -> drawn.line(ParagraphProperties.NONE, label));
      paragraph.boxes.add(drawn);
    }
  }

  private String text() throws XMLStreamException {
    return Xml.text(xml);
  }
}
