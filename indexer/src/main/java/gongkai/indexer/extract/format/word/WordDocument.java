package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.format.scan.PictureParser;
import gongkai.indexer.extract.format.scan.PictureWords;
import gongkai.indexer.extract.format.xml.Embedded;
import gongkai.indexer.extract.format.xml.Part;
import gongkai.indexer.extract.format.xml.Xml;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** DOCX and its templates and macro-enabled kin, Strict ones too. */
public class WordDocument extends PictureParser {
  private static final String OPEN_XML = "vnd.openxmlformats-officedocument.wordprocessingml.";

  private static final Set<MediaType> TYPES =
      Set.of(
          MediaType.application(OPEN_XML + "document"),
          MediaType.application(OPEN_XML + "template"),
          MediaType.application("vnd.ms-word.document.macroenabled.12"),
          MediaType.application("vnd.ms-word.template.macroenabled.12"));

  private static final Pattern HEADER = Pattern.compile("word/(header|footer)\\d*\\.xml");
  private static final List<String> PROPERTIES =
      List.of(
          "title",
          "subject",
          "creator",
          "keywords",
          "description",
          "lastModifiedBy",
          "created",
          "modified",
          "category");

  private final transient ChunkReader chunks;

  /**
   * @param chunks reads what is shown of other files in the package
   */
  protected WordDocument(ChunkReader chunks) {
    this.chunks = chunks;
  }

  @Override
  public final Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public final void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (ZipFile zip = ZipFile.builder().setPath(TikaInputStream.get(stream).getPath()).get()) {
      properties(zip, metadata);
      Embedded.name(zip, metadata);
      StructureWriter out = new StructureWriter(handler, metadata);
      Set<String> marks = new TreeSet<>();
      PictureWords pictures = new PictureWords(recognition());
      write(zip, out, marks, pictures);
      pictures.tell(metadata);
      marks.forEach(mark -> metadata.add("gongkai:mark", mark));
      if (out.isEmpty() && hasPictures(zip)) {
        metadata.add("gongkai:mark", "needs_ocr");
      }
      out.end();
    } catch (XMLStreamException e) {
      throw new TikaException("the XML of the document is broken", e);
    }
  }

  private void write(ZipFile zip, StructureWriter out, Set<String> leftOut, PictureWords pictures)
      throws IOException, XMLStreamException, SAXException, TikaException {
    Styles styles = Styles.none();
    Numbering numbering = Numbering.none();
    try (Part part = Part.of(zip, "word/styles.xml")) {
      if (part.isThere()) {
        styles = Styles.read(part.xml());
      }
    }
    try (Part part = Part.of(zip, "word/numbering.xml")) {
      if (part.isThere()) {
        numbering = Numbering.read(part.xml());
      }
    }
    String main = mainPart(zip);
    WordContext context =
        new WordContext(
            styles, numbering, PackageParts.of(zip, main, chunks, pictures::of), leftOut);
    try (Part part = Part.of(zip, main)) {
      if (!part.isThere()) {
        throw new TikaException("the document has no main part: " + main);
      }
      new WordWalker(part.xml(), context).blocks(new BlockSink.Text(out));
    }
    for (String notes : List.of("word/footnotes.xml", "word/endnotes.xml")) {
      try (Part part = Part.of(zip, notes)) {
        if (part.isThere()) {
          new WordWalker(part.xml(), context.beside()).blocks(new BlockSink.Text(out));
        }
      }
    }
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (HEADER.matcher(entry.getName()).matches()) {
        try (Part part = Part.of(zip, entry.getName())) {
          new WordWalker(part.xml(), context.beside()).blocks(new BlockSink.Margin(out));
        }
      }
    }
  }

  private static boolean hasPictures(ZipFile zip) {
    return Collections.list(zip.getEntries()).stream()
        .anyMatch(entry -> entry.getName().startsWith("word/media/"));
  }

  /** Where the package says that its document lies. */
  private static String mainPart(ZipFile zip) throws IOException, XMLStreamException {
    try (Part part = Part.of(zip, "_rels/.rels")) {
      if (part.isThere()) {
        XMLStreamReader xml = part.xml();
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamReader.START_ELEMENT
              && Xml.attribute(xml, "Type").orElse("").endsWith("/officeDocument")) {
            return Xml.attribute(xml, "Target").orElse("").replaceFirst("^/", "");
          }
        }
      }
    }
    return "word/document.xml";
  }

  private static void properties(ZipFile zip, Metadata metadata)
      throws IOException, XMLStreamException {
    try (Part part = Part.of(zip, "docProps/core.xml")) {
      if (!part.isThere()) {
        return;
      }
      XMLStreamReader xml = part.xml();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && PROPERTIES.contains(xml.getLocalName())) {
          String name = xml.getLocalName();
          String value = Words.clean(xml.getElementText());
          if (!value.isEmpty()) {
            metadata.set(name, value);
          }
        }
      }
    } catch (XMLStreamException e) {
      // Properties that cannot be read take nothing from the text.
      metadata.set("broken-properties", "docProps/core.xml");
    }
  }
}
