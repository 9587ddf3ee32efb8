package gongkai.indexer.extract.format.ofd;

import gongkai.indexer.collect.member.OfdMembers;
import gongkai.indexer.extract.format.drawn.Canvas;
import gongkai.indexer.extract.format.drawn.Flow;
import gongkai.indexer.extract.format.scan.PagePictures;
import gongkai.indexer.extract.format.scan.PictureParser;
import gongkai.indexer.extract.format.scan.Pictures;
import gongkai.indexer.extract.format.scan.ScanReader;
import gongkai.indexer.extract.format.xml.Xml;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * OFD (GB/T 33190), read straight from its XML so that its pages go the way of PDF's: text with its
 * places, and the lines of tables, those of page templates included.
 */
public final class OfdDocument extends PictureParser {
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
      List<Canvas> pages = new ArrayList<>();
      ScanReader scans = new ScanReader(recognition());
      boolean pictures = false;
      for (String root : roots(zip, metadata)) {
        pictures |= document(zip, root, pages, scans);
      }
      boolean words = pages.stream().anyMatch(page -> !page.inks().isEmpty());
      if (pictures) {
        scans.untold(metadata, words);
      }
      scans.tell(metadata);
      metadata.set("pages", Integer.toString(pages.size()));
      StructureWriter out = new StructureWriter(handler, metadata);
      Flow.write(pages, out);
      for (String name : OfdMembers.attached(zip).keySet()) {
        out.carried(metadata, name);
      }
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

  /** Whether a page has a picture that was not read. */
  private static boolean document(ZipFile zip, String root, List<Canvas> pages, ScanReader scans)
      throws IOException, XMLStreamException, TikaException {
    Map<String, String> templates = new HashMap<>();
    Map<String, String> contents = new LinkedHashMap<>();
    List<String> resources = new ArrayList<>();
    String notes = "";
    double[] box = {0, 0, 210, 297};
    try (InputStream in = open(zip, root)) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          Optional<String> location = Xml.attribute(xml, "BaseLoc");
          String id = Xml.attribute(xml, "ID").orElse("");
          switch (xml.getLocalName()) {
            case "TemplatePage" -> templates.put(id, absolute(root, location.orElse("")));
            case "Page" ->
                location.ifPresent(
                    place -> contents.put(id + "\0" + contents.size(), absolute(root, place)));
            case "PublicRes", "DocumentRes" -> resources.add(absolute(root, Xml.text(xml)));
            case "Annotations" -> notes = absolute(root, Xml.text(xml));
            case "PhysicalBox" -> box = OfdPage.numbers(Xml.text(xml), 4).orElse(box);
            default -> {}
          }
        }
      }
    }
    OfdUnits units = new OfdUnits(resources, part -> open(zip, part));
    Map<String, List<String>> notesOf = notes.isEmpty() ? Map.of() : notesByPage(zip, notes);
    boolean scanned = false;
    for (Map.Entry<String, String> content : contents.entrySet()) {
      OfdPage page = new OfdPage(box, units);
      try (InputStream in = open(zip, content.getValue())) {
        page.read(Xml.open(in));
      }
      for (String template : List.copyOf(page.templates())) {
        if (templates.containsKey(template)) {
          try (InputStream in = open(zip, templates.get(template))) {
            page.read(Xml.open(in));
          }
        }
      }
      String id = content.getKey().substring(0, content.getKey().indexOf('\0'));
      for (String part : notesOf.getOrDefault(id, List.of())) {
        notes(zip, part, page);
      }
      Canvas canvas = page.canvas();
      PagePictures pictures = new PagePictures(canvas.width() * canvas.height());
      page.pictures().forEach(picture -> pictures.add(picture.box(), 0));
      List<Rectangle2D> unread = pictures.unread(canvas.inks());
      for (OfdPage.Picture picture : page.pictures()) {
        if (unread.contains(picture.box())) {
          Optional<Canvas> read = read(picture, units, scans);
          scanned |= read.isEmpty();
          canvas =
              read.isEmpty()
                  ? canvas
                  : PagePictures.placed(canvas, read.orElseThrow(), picture.box());
        }
      }
      pages.add(canvas);
    }
    return scanned;
  }

  private static Optional<Canvas> read(OfdPage.Picture picture, OfdUnits units, ScanReader scans)
      throws IOException, XMLStreamException {
    Optional<BufferedImage> image =
        scans.isOn() ? units.picture(picture.resource()).flatMap(Pictures::of) : Optional.empty();
    if (image.isEmpty()) {
      return Optional.empty();
    }
    double dots = image.orElseThrow().getWidth() * 72 / Math.max(picture.box().getWidth(), 1);
    return scans.read(image.orElseThrow(), Optional.of(dots));
  }

  private static Map<String, List<String>> notesByPage(ZipFile zip, String index)
      throws IOException, XMLStreamException, TikaException {
    Map<String, List<String>> parts = new HashMap<>();
    if (zip.getEntry(index) == null) {
      return parts;
    }
    String page = "";
    try (InputStream in = open(zip, index)) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          if (xml.getLocalName().equals("Page")) {
            page = Xml.attribute(xml, "PageID").orElse("");
          } else if (xml.getLocalName().equals("FileLoc")) {
            String part = absolute(index, Xml.text(xml));
            parts.computeIfAbsent(page, key -> new ArrayList<>()).add(part);
          }
        }
      }
    }
    return parts;
  }

  /** What annotations show on a page; a watermark is none of its words. */
  private static void notes(ZipFile zip, String part, OfdPage page)
      throws IOException, XMLStreamException, TikaException {
    if (zip.getEntry(part) == null) {
      return;
    }
    try (InputStream in = open(zip, part)) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("Annot")) {
          boolean seen =
              !"false".equalsIgnoreCase(Xml.attribute(xml, "Visible").orElse(""))
                  && !"Watermark".equals(Xml.attribute(xml, "Type").orElse(""));
          if (!seen) {
            Xml.skip(xml);
          }
        } else if (xml.getLocalName().equals("Appearance")) {
          double[] boundary =
              Xml.attribute(xml, "Boundary")
                  .flatMap(text -> OfdPage.numbers(text, 4))
                  .orElse(new double[4]);
          page.readNote(xml, boundary);
        }
      }
    }
  }

  /** A place is given from the root of the package, or from the file that names it. */
  static String absolute(String from, String place) {
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
