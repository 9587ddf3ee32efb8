package gongkai.indexer.extract.format.sheet;

import gongkai.indexer.extract.format.sheet.Workbook.Sheet;
import gongkai.indexer.extract.format.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.tika.exception.TikaException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** XLSX, streamed: once for the cells, once for what is merged, which stands behind them. */
final class NewSheets {
  private NewSheets() {}

  static List<Sheet> read(Path file) throws IOException, SAXException, TikaException {
    List<Sheet> sheets = new ArrayList<>();
    try (OPCPackage files = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(files);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(files);
      Set<String> hidden = hidden(reader);
      XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (parts.hasNext()) {
        SheetGrid grid = new SheetGrid();
        try (InputStream in = parts.next()) {
          cells(in, reader, strings, grid);
        }
        try (InputStream in = parts.getSheetPart().getInputStream()) {
          merged(in, grid);
        }
        sheets.add(new Sheet(parts.getSheetName(), grid, hidden.contains(parts.getSheetName())));
      }
    } catch (OpenXML4JException | XMLStreamException | java.util.NoSuchElementException e) {
      throw new TikaException("not a workbook that can be streamed", e);
    }
    return Sheet.withWords(sheets);
  }

  private static Set<String> hidden(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    Set<String> names = new HashSet<>();
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && xml.getLocalName().equals("sheet")
            && Xml.attribute(xml, "state").orElse("").toLowerCase(Locale.ROOT).contains("hidden")) {
          names.add(Xml.attribute(xml, "name").orElse(""));
        }
      }
    }
    return names;
  }

  private static void cells(
      InputStream in, XSSFReader reader, ReadOnlySharedStringsTable strings, SheetGrid grid)
      throws IOException, SAXException, OpenXML4JException {
    try {
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(), null, strings, new Cells(grid), new Display(), false));
      xml.parse(new InputSource(in));
    } catch (javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalStateException("every JDK has an XML parser", e);
    }
  }

  private static void merged(InputStream in, SheetGrid grid) throws XMLStreamException {
    XMLStreamReader xml = Xml.open(in);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        boolean hidden =
            Xml.attribute(xml, "hidden").filter(Set.of("1", "true")::contains).isPresent();
        switch (xml.getLocalName()) {
          case "mergeCell" ->
              Xml.attribute(xml, "ref").map(CellRangeAddress::valueOf).ifPresent(grid::merge);
          case "row" -> {
            if (hidden) {
              grid.hideRow(Xml.number(Xml.attribute(xml, "r").orElse(""), 0) - 1);
            }
          }
          case "col" -> {
            if (hidden) {
              grid.hideColumns(
                  Xml.number(Xml.attribute(xml, "min").orElse(""), 0) - 1,
                  Xml.number(Xml.attribute(xml, "max").orElse(""), 0) - 1);
            }
          }
          default -> {}
        }
      }
    }
  }

  /** Takes the cells as they come; a cell without a reference follows the one before. */
  private static final class Cells implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final SheetGrid grid;
    private int row;
    private int next;

    Cells(SheetGrid grid) {
      this.grid = grid;
    }

    @Override
    public void startRow(int number) {
      row = number;
      next = 0;
    }

    @Override
    public void endRow(int number) {
      // Rows need no end.
    }

    @Override
    public void cell(String reference, String shown, XSSFComment comment) {
      int column = reference == null ? next : new CellReference(reference).getCol();
      next = column + 1;
      if (shown != null) {
        grid.cell(row, column, Display.line(shown));
      }
    }
  }
}
