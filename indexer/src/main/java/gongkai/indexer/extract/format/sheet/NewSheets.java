package gongkai.indexer.extract.format.sheet;

import gongkai.indexer.extract.format.sheet.Workbook.Sheet;
import gongkai.indexer.extract.format.xml.Xml;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;

/** XLSX, Strict ones too, streamed. */
final class NewSheets {
  private final ZipFile zip;
  private final Map<String, String> targets = new HashMap<>();
  private final List<Named> sheets = new ArrayList<>();
  private boolean since1904;

  private NewSheets(ZipFile zip) {
    this.zip = zip;
  }

  private record Named(String name, String part, boolean hidden) {}

  static List<Sheet> read(Path file) throws IOException, TikaException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      return new NewSheets(zip).all();
    } catch (XMLStreamException e) {
      throw new BrokenXmlException(e);
    }
  }

  /** What no other reader would read either. */
  static final class BrokenXmlException extends TikaException {
    private static final long serialVersionUID = 1L;

    BrokenXmlException(XMLStreamException cause) {
      super("the XML of the workbook is broken", cause);
    }
  }

  private List<Sheet> all() throws IOException, XMLStreamException, TikaException {
    String main = main();
    relations(main);
    workbook(main);
    SheetStyles styles = SheetStyles.none();
    SharedStrings strings = SharedStrings.none();
    for (Map.Entry<String, String> relation : targets.entrySet()) {
      if (relation.getKey().endsWith("/styles")) {
        try (InputStream in = open(relation.getValue())) {
          styles = SheetStyles.read(Xml.open(in));
        }
      } else if (relation.getKey().endsWith("/sharedStrings") && has(relation.getValue())) {
        try (InputStream in = open(relation.getValue())) {
          strings = SharedStrings.read(Xml.open(in));
        }
      }
    }
    List<Sheet> read = new ArrayList<>();
    for (Named sheet : sheets) {
      SheetGrid grid = new SheetGrid();
      if (has(sheet.part())) {
        try (InputStream in = open(sheet.part())) {
          new SheetReader(Xml.open(in), strings, styles, since1904, grid).read();
        }
      }
      read.add(new Sheet(sheet.name(), grid, sheet.hidden()));
    }
    return Sheet.withWords(read);
  }

  /** Where the package says that its workbook lies. */
  private String main() throws IOException, XMLStreamException, TikaException {
    if (has("_rels/.rels")) {
      try (InputStream in = open("_rels/.rels")) {
        XMLStreamReader xml = Xml.open(in);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamReader.START_ELEMENT
              && Xml.attribute(xml, "Type").orElse("").endsWith("/officeDocument")) {
            return Xml.attribute(xml, "Target").orElse("").replaceFirst("^/", "");
          }
        }
      }
    }
    return "xl/workbook.xml";
  }

  /** Targets by the ids of relations, and by the kinds of those of which there is one. */
  private void relations(String main) throws IOException, XMLStreamException, TikaException {
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    try (InputStream in = open(folder + "_rels/" + main.substring(folder.length()) + ".rels")) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          String target = Xml.attribute(xml, "Target").orElse("").replace("\0", "");
          String part =
              target.startsWith("/")
                  ? target.substring(1)
                  : Path.of(folder + target).normalize().toString();
          targets.put(Xml.attribute(xml, "Id").orElse(""), part);
          targets.putIfAbsent(Xml.attribute(xml, "Type").orElse(""), part);
        }
      }
    }
  }

  private void workbook(String main) throws IOException, XMLStreamException, TikaException {
    try (InputStream in = open(main)) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "workbookPr" ->
              since1904 =
                  Xml.attribute(xml, "date1904")
                      .filter(v -> v.equals("1") || v.equals("true"))
                      .isPresent();
          case "sheet" ->
              sheets.add(
                  new Named(
                      Xml.attribute(xml, "name").orElse(""),
                      targets.getOrDefault(Xml.attribute(xml, "id").orElse(""), ""),
                      Xml.attribute(xml, "state")
                          .orElse("")
                          .toLowerCase(Locale.ROOT)
                          .contains("hidden")));
          default -> {}
        }
      }
    }
  }

  private boolean has(String name) {
    return !name.isEmpty() && zip.getEntry(name) != null;
  }

  private InputStream open(String name) throws IOException, TikaException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new TikaException("a part is missing in the package: " + name);
    }
    return new BufferedInputStream(zip.getInputStream(entry));
  }
}
