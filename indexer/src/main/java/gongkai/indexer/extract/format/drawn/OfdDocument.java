package gongkai.indexer.extract.format.drawn;

import gongkai.indexer.extract.format.xml.Xml;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * OFD (GB/T 33190), read straight from its XML so that its pages go the way of PDF's: text with its
 * places, and the lines of tables, those of page templates included.
 */
public final class OfdDocument implements Parser {
  private static final Set<String> PROPERTIES =
      Set.of("Title", "Author", "Subject", "Keywords", "Creator", "CreationDate", "ModDate");

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("ofd"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (ZipFile zip = ZipFile.builder().setPath(TikaInputStream.get(stream).getPath()).get()) {
      List<DrawnPage> pages = new ArrayList<>();
      for (String root : roots(zip, metadata)) {
        document(zip, root, pages);
      }
      if (!pages.isEmpty() && pages.stream().allMatch(page -> page.parts().isEmpty())) {
        metadata.add(PdfDocument.MARK, PdfDocument.NEEDS_OCR);
      }
      metadata.set("pages", Integer.toString(pages.size()));
      StructureWriter out = new StructureWriter(handler, metadata);
      Flow.write(pages, out);
      out.end();
    } catch (XMLStreamException e) {
      throw new TikaException("the XML of the document is broken", e);
    }
  }

  /** The documents of the package; mostly one. */
  private static List<String> roots(ZipFile zip, Metadata metadata)
      throws IOException, XMLStreamException, TikaException {
    List<String> roots = new ArrayList<>();
    try (InputStream in = open(zip, "OFD.xml")) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          String name = xml.getLocalName();
          if (name.equals("Encryptions")) {
            throw new EncryptedDocumentException("the package names its encryption");
          }
          if (name.equals("DocRoot")) {
            roots.add(absolute("", xml.getElementText()));
          } else if (PROPERTIES.contains(name)) {
            metadata.set(name.toLowerCase(Locale.ROOT), Words.clean(xml.getElementText()));
          }
        }
      }
    }
    return roots;
  }

  private static void document(ZipFile zip, String root, List<DrawnPage> pages)
      throws IOException, XMLStreamException, TikaException {
    Map<String, String> templates = new HashMap<>();
    List<String> contents = new ArrayList<>();
    double[] box = {0, 0, 210, 297};
    try (InputStream in = open(zip, root)) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          Optional<String> location = Xml.attribute(xml, "BaseLoc");
          switch (xml.getLocalName()) {
            case "TemplatePage" ->
                templates.put(
                    Xml.attribute(xml, "ID").orElse(""), absolute(root, location.orElse("")));
            case "Page" -> location.ifPresent(place -> contents.add(absolute(root, place)));
            case "PhysicalBox" -> box = OfdPage.numbers(xml.getElementText(), 4).orElse(box);
            default -> {}
          }
        }
      }
    }
    for (String content : contents) {
      OfdPage page = new OfdPage(box);
      try (InputStream in = open(zip, content)) {
        page.read(Xml.open(in));
      }
      for (String template : page.templates()) {
        if (templates.containsKey(template)) {
          try (InputStream in = open(zip, templates.get(template))) {
            page.read(Xml.open(in));
          }
        }
      }
      pages.add(DrawnPage.of(pages.size() + 1, page.height(), page.glyphs(), page.rulings()));
    }
  }

  /** A place is given from the root of the package, or from the file that names it. */
  private static String absolute(String from, String place) {
    String clean = place.strip();
    if (clean.startsWith("/")) {
      return clean.substring(1);
    }
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    return Path.of(folder + clean).normalize().toString();
  }

  private static InputStream open(ZipFile zip, String name) throws IOException, TikaException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      // Packages made on Windows do not mind the case of names.
      entry =
          Collections.list(zip.getEntries()).stream()
              .filter(other -> other.getName().equalsIgnoreCase(name))
              .findFirst()
              .orElse(null);
    }
    if (entry == null) {
      throw new TikaException("a part is missing in the package: " + name);
    }
    return new BufferedInputStream(zip.getInputStream(entry));
  }
}
