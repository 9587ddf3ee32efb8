package gongkai.indexer.extract.structure;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes what a reader finds, in the worker process. Empty lines are left out. */
public final class StructureWriter {
  private final XHTMLContentHandler xhtml;
  private boolean pageOpen;
  private boolean empty = true;

  public StructureWriter(ContentHandler handler, Metadata metadata) throws SAXException {
    xhtml = new XHTMLContentHandler(new BoundedHandler(handler), metadata);
    xhtml.startDocument();
  }

  /** All that follows is on the next page. */
  public void nextPage() throws SAXException {
    endPage();
    xhtml.startElement("div", "class", "page");
    pageOpen = true;
  }

  public void heading(int level, String text) throws SAXException {
    empty &= text.isBlank();
    line("h" + Math.clamp(level, 1, 6), text);
  }

  public void paragraph(String text) throws SAXException {
    empty &= text.isBlank();
    line("p", text);
  }

  public void item(String text) throws SAXException {
    empty &= text.isBlank();
    line("li", text);
  }

  public void margin(String text) throws SAXException {
    if (!text.isBlank()) {
      xhtml.startElement("div", "class", "margin");
      line("p", text);
      xhtml.endElement("div");
    }
  }

  public void attachment(String href, String label) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", "class", "class", "CDATA", "attachment");
    attributes.addAttribute("", "href", "href", "CDATA", href);
    xhtml.startElement("a", attributes);
    xhtml.characters(label);
    xhtml.endElement("a");
  }

  /**
   * Names a file that this one carries; the collect stage gives it as a document of its own.
   *
   * @param metadata knows the name of the file that is read
   */
  public void carried(Metadata metadata, String name) throws SAXException {
    String self = String.valueOf(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
    try {
      String path = new URI(null, null, "/" + self + "!/" + name, null).toASCIIString();
      attachment("." + path, name);
    } catch (URISyntaxException e) {
      attachment("./" + self + "!/" + name, name);
    }
  }

  /**
   * Writes a table.
   *
   * @param cells in reading order; every place of the grid is covered once
   */
  public void table(List<GridCell> cells) throws SAXException {
    empty = false;
    xhtml.startElement("table");
    int row = -1;
    for (GridCell cell : cells) {
      while (row < cell.row()) {
        if (row >= 0) {
          xhtml.endElement("tr");
        }
        xhtml.startElement("tr");
        row++;
      }
      AttributesImpl attributes = new AttributesImpl();
      span(attributes, "rowspan", cell.rowSpan());
      span(attributes, "colspan", cell.columnSpan());
      xhtml.startElement("td", attributes);
      xhtml.characters(cell.text());
      xhtml.endElement("td");
    }
    if (row >= 0) {
      xhtml.endElement("tr");
    }
    xhtml.endElement("table");
  }

  /** Writes what was read out of another file. */
  public void pieces(List<Piece> pieces) throws SAXException {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Line line -> {
          switch (line.kind()) {
            case HEADING -> heading(line.level(), line.text());
            case LIST_ITEM -> item(line.text());
            case PARAGRAPH, TABLE -> paragraph(line.text());
          }
        }
        case Piece.Table table -> table(table.cells());
        case Piece.Margin beside -> margin(beside.text());
        case Piece.Attachment link -> attachment(link.href(), link.label());
      }
    }
  }

  /** Whether no words were written into the text yet. */
  public boolean isEmpty() {
    return empty;
  }

  public void end() throws SAXException {
    endPage();
    xhtml.endDocument();
  }

  private void line(String element, String text) throws SAXException {
    if (!text.isBlank()) {
      xhtml.startElement(element);
      xhtml.characters(text);
      xhtml.endElement(element);
    }
  }

  private void endPage() throws SAXException {
    if (pageOpen) {
      xhtml.endElement("div");
      pageOpen = false;
    }
  }

  private static void span(AttributesImpl attributes, String name, int span) {
    if (span > 1) {
      attributes.addAttribute("", name, name, "CDATA", Integer.toString(span));
    }
  }
}
