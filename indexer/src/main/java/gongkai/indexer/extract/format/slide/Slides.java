package gongkai.indexer.extract.format.slide;

import gongkai.indexer.extract.format.xml.Embedded;
import gongkai.indexer.extract.format.xml.Xml;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** PPTX and its shows and templates. */
public final class Slides implements Parser {
  private static final String OPEN_XML = "vnd.openxmlformats-officedocument.presentationml.";

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(
        MediaType.application(OPEN_XML + "presentation"),
        MediaType.application(OPEN_XML + "slideshow"),
        MediaType.application(OPEN_XML + "template"),
        MediaType.application("vnd.ms-powerpoint.presentation.macroenabled.12"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (ZipFile zip = ZipFile.builder().setPath(TikaInputStream.get(stream).getPath()).get()) {
      StructureWriter out = new StructureWriter(handler, metadata);
      boolean hidden = false;
      properties(zip, metadata);
      Embedded.name(zip, metadata);
      // What the speaker noted is not on the slides, and stands behind them.
      List<String> notes = new ArrayList<>();
      for (String slide : slides(zip)) {
        if (isHidden(zip, slide)) {
          hidden = true;
          continue;
        }
        out.nextPage();
        part(zip, slide, out);
        relations(zip, slide)
            .forEach(
                (part, kind) -> {
                  if (kind.endsWith("/notesSlide")) {
                    notes.add(part);
                  }
                });
      }
      for (String part : notes) {
        part(zip, part, out);
      }
      if (hidden) {
        metadata.add("gongkai:mark", "hidden_left_out");
      }
      boolean pictures =
          Collections.list(zip.getEntries()).stream()
              .anyMatch(entry -> entry.getName().startsWith("ppt/media/"));
      if (out.isEmpty() && pictures) {
        metadata.add("gongkai:mark", "needs_ocr");
      }
      out.end();
    } catch (XMLStreamException e) {
      throw new TikaException("the XML of the slides is broken", e);
    }
  }

  /** A slide that is passed over when the show runs. */
  private static boolean isHidden(ZipFile zip, String slide)
      throws IOException, XMLStreamException, TikaException {
    try (InputStream in = open(zip, slide)) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          return Xml.attribute(xml, "show").filter(Set.of("0", "false")::contains).isPresent();
        }
      }
    }
    return false;
  }

  /** In the order of the show. */
  private static List<String> slides(ZipFile zip)
      throws IOException, XMLStreamException, TikaException {
    String main = "ppt/presentation.xml";
    Map<String, String> byId = new LinkedHashMap<>();
    try (InputStream in = open(zip, relationsOf(main))) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          byId.put(
              Xml.attribute(xml, "Id").orElse(""),
              absolute(main, Xml.attribute(xml, "Target").orElse("")));
        }
      }
    }
    List<String> slides = new ArrayList<>();
    try (InputStream in = open(zip, main)) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("sldId")) {
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            String slide = byId.get(xml.getAttributeValue(i));
            if (slide != null && zip.getEntry(slide) != null) {
              slides.add(slide);
            }
          }
        }
      }
    }
    return slides;
  }

  private static void part(ZipFile zip, String name, StructureWriter out)
      throws IOException, XMLStreamException, SAXException, TikaException {
    if (zip.getEntry(name) != null) {
      try (InputStream in = open(zip, name)) {
        new SlideWalker(Xml.open(in), out).walk();
      }
    }
  }

  /** The kinds of relations by the parts that they lead to. */
  private static Map<String, String> relations(ZipFile zip, String part)
      throws IOException, XMLStreamException, TikaException {
    Map<String, String> kinds = new LinkedHashMap<>();
    if (zip.getEntry(relationsOf(part)) != null) {
      try (InputStream in = open(zip, relationsOf(part))) {
        XMLStreamReader xml = Xml.open(in);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamReader.START_ELEMENT
              && xml.getLocalName().equals("Relationship")) {
            kinds.put(
                absolute(part, Xml.attribute(xml, "Target").orElse("")),
                Xml.attribute(xml, "Type").orElse(""));
          }
        }
      }
    }
    return kinds;
  }

  private static String relationsOf(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash) + "/_rels" + part.substring(slash) + ".rels";
  }

  private static String absolute(String from, String target) {
    String clean = target.replace("\0", "");
    return clean.startsWith("/")
        ? clean.substring(1)
        : Path.of(from.substring(0, from.lastIndexOf('/') + 1) + clean).normalize().toString();
  }

  private static InputStream open(ZipFile zip, String name) throws IOException, TikaException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new TikaException("a part is missing in the package: " + name);
    }
    return new BufferedInputStream(zip.getInputStream(entry));
  }

  private static void properties(ZipFile zip, Metadata metadata)
      throws IOException, XMLStreamException, TikaException {
    if (zip.getEntry("docProps/core.xml") == null) {
      return;
    }
    try (InputStream in = open(zip, "docProps/core.xml")) {
      XMLStreamReader xml = Xml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && Set.of("title", "creator", "created", "modified").contains(xml.getLocalName())) {
          String name = xml.getLocalName();
          String value = Words.clean(xml.getElementText());
          if (!value.isEmpty()) {
            metadata.set(name, value);
          }
        }
      }
    }
  }
}
