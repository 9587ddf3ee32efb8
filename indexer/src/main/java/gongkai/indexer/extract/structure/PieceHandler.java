package gongkai.indexer.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Cuts XHTML into pieces. A line break, as an element or as a character, ends a line; inside a cell
 * it only joins words. A table in a cell becomes words of that cell.
 */
final class PieceHandler extends DefaultHandler {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "li",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "br",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "body",
          "section",
          "article",
          "header",
          "footer",
          "caption");

  private static final int MAX_DEPTH = 1000;

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder raw = new StringBuilder();
  private Block.Kind kind = Block.Kind.PARAGRAPH;
  private int level;
  private int page;
  private int depth;
  private int headDepth = -1;
  private int marginDepth = -1;
  private int tables;
  private GridBuilder grid = new GridBuilder();
  private StringBuilder cell = new StringBuilder();
  private int rowSpan = 1;
  private int columnSpan = 1;
  private boolean inCell;
  private String attachment = "";
  private boolean inAttachment;

  List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /** Ends what is still open. */
  void close() {
    if (inCell) {
      endCell();
    }
    if (tables > 0) {
      tables = 1;
      endTable();
    }
    flush();
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (++depth > MAX_DEPTH) {
      throw new SAXException("nested more than " + MAX_DEPTH + " deep");
    }
    if (headDepth >= 0) {
      return;
    }
    switch (name) {
      case "head", "script", "style" -> headDepth = depth;
      case "table" -> startTable();
      case "tr" -> startRow();
      case "td", "th" -> startCell(attributes);
      case "a" -> startLink(attributes);
      default -> startBlock(name, attributes);
    }
  }

  private void startBlock(String name, Attributes attributes) {
    if (!BLOCKS.contains(name)) {
      return;
    }
    flush();
    if (name.equals("div")) {
      String type = String.valueOf(attributes.getValue("class"));
      if (type.equals("page")) {
        page++;
      } else if (type.equals("margin") && marginDepth < 0) {
        marginDepth = depth;
      }
    }
    switch (name) {
      case "li" -> kind = Block.Kind.LIST_ITEM;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        kind = Block.Kind.HEADING;
        level = name.charAt(1) - '0';
      }
      case "p" -> kind = kind == Block.Kind.LIST_ITEM ? kind : Block.Kind.PARAGRAPH;
      default -> {}
    }
  }

  private void startTable() {
    flush();
    if (tables++ == 0) {
      grid = new GridBuilder();
    }
  }

  private void startRow() {
    if (tables == 1) {
      flush();
      grid.row();
    }
  }

  private void startCell(Attributes attributes) {
    flush();
    if (tables == 1) {
      inCell = true;
      rowSpan = span(attributes.getValue("rowspan"));
      columnSpan = span(attributes.getValue("colspan"));
    }
  }

  private void startLink(Attributes attributes) {
    if ("attachment".equals(attributes.getValue("class"))) {
      flush();
      attachment = String.valueOf(attributes.getValue("href"));
      inAttachment = true;
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (headDepth < 0) {
      switch (name) {
        case "td", "th" -> endCell();
        case "table" -> endTable();
        case "a" -> endLink();
        default -> {
          if (BLOCKS.contains(name)) {
            flush();
            if (!name.equals("br") && !(name.equals("p") && kind == Block.Kind.LIST_ITEM)) {
              kind = Block.Kind.PARAGRAPH;
              level = 0;
            }
          }
        }
      }
      if (marginDepth == depth) {
        marginDepth = -1;
      }
    } else if (headDepth == depth) {
      headDepth = -1;
    }
    depth--;
  }

  private void endCell() {
    flush();
    if (tables == 1 && inCell) {
      grid.cell(rowSpan, columnSpan, cell.toString());
      cell = new StringBuilder();
      inCell = false;
    }
  }

  private void endTable() {
    flush();
    if (tables > 0 && --tables == 0) {
      List<GridCell> cells = grid.cells();
      if (marginDepth >= 0) {
        TableText.rows(cells).forEach(row -> pieces.add(new Piece.Margin(row)));
      } else if (!cells.isEmpty()) {
        pieces.add(new Piece.Table(page(), cells));
      }
    }
  }

  private void endLink() {
    if (inAttachment) {
      pieces.add(new Piece.Attachment(attachment, Words.clean(raw.toString())));
      raw.setLength(0);
      inAttachment = false;
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (headDepth >= 0) {
      return;
    }
    int from = start;
    for (int i = start; i < start + length; i++) {
      if (chars[i] == '\n' && !inAttachment && marginDepth < 0) {
        raw.append(chars, from, i - from);
        from = i + 1;
        flush();
      }
    }
    raw.append(chars, from, start + length - from);
  }

  /** Ends a line. In a cell its words join those before; in the margin its tabs part cells. */
  private void flush() {
    if (raw.isEmpty()) {
      return;
    }
    String words =
        marginDepth >= 0 ? TableText.cleanRow(raw.toString()) : Words.cleanMarked(raw.toString());
    raw.setLength(0);
    if (words.isBlank()) {
      return;
    }
    if (inCell) {
      Words.join(cell, words);
    } else if (marginDepth >= 0) {
      pieces.add(new Piece.Margin(words));
    } else {
      pieces.add(new Piece.Line(kind, level, page(), words));
    }
  }

  private OptionalInt page() {
    return page > 0 ? OptionalInt.of(page) : OptionalInt.empty();
  }

  private static int span(String value) {
    if (value == null || !value.strip().matches("\\d{1,6}")) {
      return 1;
    }
    return Integer.parseInt(value.strip());
  }
}
