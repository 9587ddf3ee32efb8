package gongkai.indexer.extract.format.sheet;

import gongkai.indexer.extract.structure.StructureWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * XLS and XLSX (and ET, which is an XLS). A workbook that POI's own model refuses is given to
 * Tika's stock parser, which minds less, and loses only what cells are merged.
 */
public final class Workbook implements Parser {
  private static final MediaType XLS = MediaType.application("vnd.ms-excel");

  private static final Set<MediaType> TYPES =
      Set.of(
          XLS,
          MediaType.application("vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          MediaType.application("vnd.openxmlformats-officedocument.spreadsheetml.template"),
          MediaType.application("vnd.ms-excel.sheet.macroenabled.12"));

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream in = TikaInputStream.get(stream);
    Path file = in.getPath();
    boolean old = String.valueOf(metadata.get(Metadata.CONTENT_TYPE)).equals(XLS.toString());
    List<Sheet> sheets;
    try {
      sheets = old ? OldSheets.read(file) : NewSheets.read(file);
      boolean hidden = sheets.stream().anyMatch(Sheet::hidden);
      for (Sheet sheet : sheets) {
        hidden |= sheet.grid().hide();
      }
      if (hidden) {
        // What is not displayed was not published; that there is more is said.
        metadata.add("gongkai:mark", "hidden_left_out");
        sheets =
            sheets.stream().filter(sheet -> !sheet.hidden() && !sheet.grid().isEmpty()).toList();
      } else if (sheets.isEmpty()) {
        // Words may stand in drawings alone.
        throw new TikaException("no cells with words");
      }
    } catch (EncryptedDocumentException | NewSheets.BrokenXmlException e) {
      // Broken XML would be passed over by the stock parser, and the words in it with it.
      throw e;
    } catch (RuntimeException | IOException | TikaException e) {
      // Whatever POI has against it; the stock parser says what is wrong, or reads it.
      Parser stock = old ? new OfficeParser() : new OOXMLParser();
      stock.parse(in, handler, metadata, context);
      return;
    }
    if (old) {
      WorkbookFacts.ofOldFile(file, metadata);
    } else {
      WorkbookFacts.ofPackage(file, metadata);
    }
    StructureWriter out = new StructureWriter(handler, metadata);
    for (Sheet sheet : sheets) {
      out.heading(1, sheet.name());
      var cells = sheet.grid().cells();
      if (!cells.isEmpty()) {
        out.table(cells);
      }
      if (sheet.grid().isCut()) {
        metadata.add("gongkai:mark", "truncated");
      }
    }
    out.end();
  }

  /** A sheet that has words. */
  record Sheet(String name, SheetGrid grid, boolean hidden) {
    static List<Sheet> withWords(List<Sheet> all) {
      List<Sheet> used = new ArrayList<>(all);
      used.removeIf(sheet -> sheet.grid().isEmpty());
      return used;
    }
  }
}
