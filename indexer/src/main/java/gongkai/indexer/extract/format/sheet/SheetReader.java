package gongkai.indexer.extract.format.sheet;

import gongkai.indexer.extract.format.xml.Xml;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Takes the cells of one sheet as they come; one without a reference follows the one before. */
final class SheetReader {
  private final XMLStreamReader xml;
  private final SharedStrings strings;
  private final SheetStyles styles;
  private final boolean since1904;
  private final SheetGrid grid;
  private final Display display = new Display();
  private int row = -1;
  private int column;

  SheetReader(
      XMLStreamReader xml,
      SharedStrings strings,
      SheetStyles styles,
      boolean since1904,
      SheetGrid grid) {
    this.xml = xml;
    this.strings = strings;
    this.styles = styles;
    this.since1904 = since1904;
    this.grid = grid;
  }

  void read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "mergeCell" -> merge(Xml.attribute(xml, "ref").orElse(""));
          case "row" -> {
            row = Xml.number(Xml.attribute(xml, "r").orElse(""), row + 2) - 1;
            column = 0;
            if (isSet("hidden") || isFlat("ht")) {
              grid.hideRow(row);
            }
          }
          case "col" -> {
            if (isSet("hidden") || isFlat("width")) {
              grid.hideColumns(
                  Xml.number(Xml.attribute(xml, "min").orElse(""), 0) - 1,
                  Xml.number(Xml.attribute(xml, "max").orElse(""), 0) - 1);
            }
          }
          case "c" -> cell();
          default -> {}
        }
      }
    }
  }

  private boolean isSet(String name) {
    return Xml.attribute(xml, name).filter(Set.of("1", "true")::contains).isPresent();
  }

  private boolean isFlat(String size) {
    return Xml.attribute(xml, size).filter(value -> value.matches("0(\\.0*)?")).isPresent();
  }

  private void merge(String range) {
    try {
      grid.merge(CellRangeAddress.valueOf(range));
    } catch (IllegalArgumentException e) {
      // What is no range merges nothing.
    }
  }

  private void cell() throws XMLStreamException {
    String reference = Xml.attribute(xml, "r").orElse("");
    int style = Xml.number(Xml.attribute(xml, "s").orElse(""), 0);
    String type = Xml.attribute(xml, "t").orElse("n");
    if (reference.matches("[A-Za-z]{1,3}[0-9]{1,7}")) {
      column = new CellReference(reference).getCol();
    }
    int at = column++;
    String value = "";
    String inline = "";
    while (Xml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "v" -> value = Xml.text(xml);
        case "is" -> inline = SharedStrings.shown(xml);
        default -> Xml.skip(xml);
      }
    }
    String shown = shown(type, style, value.strip(), type.equals("inlineStr") ? inline : value);
    grid.cell(row, at, Display.line(shown));
  }

  private String shown(String type, int style, String value, String text) {
    return switch (type) {
      case "s" -> words(strings.at(Xml.number(value, -1)), style);
      case "inlineStr", "str" -> words(text, style);
      case "b" ->
          value.equals("1") || value.equals("true") ? "TRUE" : value.isEmpty() ? "" : "FALSE";
      case "e" -> value;
      case "d" -> date(value, style);
      default -> number(value, style);
    };
  }

  private String words(String text, int style) {
    return text.isEmpty() ? "" : display.text(text, styles.index(style), styles.code(style));
  }

  private String number(String value, int style) {
    try {
      return value.isEmpty()
          ? ""
          : display.number(
              Double.parseDouble(value), styles.index(style), styles.code(style), since1904);
    } catch (NumberFormatException e) {
      return value;
    }
  }

  /** Strict workbooks may keep dates as ISO 8601 writes them. */
  private String date(String value, int style) {
    try {
      LocalDateTime time =
          value.contains("T")
              ? LocalDateTime.parse(value.replaceFirst("Z$", ""))
              : LocalDate.parse(value).atStartOfDay();
      LocalDateTime first =
          (since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30)).atStartOfDay();
      double days = ChronoUnit.MILLIS.between(first, time) / 86_400_000.0;
      return display.number(days, styles.index(style), styles.code(style), since1904);
    } catch (DateTimeParseException e) {
      return value;
    }
  }
}
