package gongkai.indexer.extract.format.word;

import gongkai.indexer.extract.format.xml.BoundedStream;
import gongkai.indexer.extract.format.xml.Part;
import gongkai.indexer.extract.format.xml.Xml;
import gongkai.indexer.extract.structure.Piece;
import gongkai.indexer.extract.structure.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/** The parts of one package that its main part names by relations. */
final class PackageParts implements WordParts {
  private final ZipFile zip;
  private final Map<String, String> targets;
  private final ChunkReader chunks;
  private final ChunkReader pictures;

  private PackageParts(
      ZipFile zip, Map<String, String> targets, ChunkReader chunks, ChunkReader pictures) {
    this.zip = zip;
    this.targets = targets;
    this.chunks = chunks;
    this.pictures = pictures;
  }

  static PackageParts of(ZipFile zip, String main, ChunkReader chunks, ChunkReader pictures)
      throws IOException, XMLStreamException {
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    String relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
    Map<String, String> targets = new HashMap<>();
    try (Part part = Part.of(zip, relations)) {
      while (part.isThere() && part.xml().hasNext()) {
        XMLStreamReader xml = part.xml();
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          String target = Xml.attribute(xml, "Target").orElse("").replace("\0", "");
          boolean outside = Xml.attribute(xml, "TargetMode").orElse("").equals("External");
          if (!outside) {
            targets.put(
                Xml.attribute(xml, "Id").orElse(""),
                target.startsWith("/")
                    ? target.substring(1)
                    : Path.of(folder + target).normalize().toString());
          }
        }
      }
    }
    return new PackageParts(zip, targets, chunks, pictures);
  }

  @Override
  public List<Piece> chunk(String relation) {
    return read(relation, chunks);
  }

  @Override
  public List<Piece> picture(String relation) {
    return read(relation, pictures);
  }

  private List<Piece> read(String relation, ChunkReader reader) {
    ZipArchiveEntry entry = zip.getEntry(targets.getOrDefault(relation, ""));
    if (entry == null) {
      return List.of();
    }
    try (InputStream in = new BoundedStream(zip.getInputStream(entry))) {
      return reader.read(in.readAllBytes());
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      // Word too shows the rest of a document one part of which it cannot read.
      return List.of();
    }
  }

  @Override
  public List<String> diagram(String relation) {
    List<String> labels = new ArrayList<>();
    try (Part part = Part.of(zip, targets.getOrDefault(relation, ""))) {
      while (part.isThere() && part.xml().hasNext()) {
        XMLStreamReader xml = part.xml();
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && xml.getLocalName().equals("pt")
            && !Xml.attribute(xml, "type").orElse("node").equals("pres")) {
          label(xml, labels);
        }
      }
    } catch (IOException | XMLStreamException e) {
      return labels;
    }
    return labels;
  }

  /** The words of one shape, its paragraphs as one line each. */
  private static void label(XMLStreamReader xml, List<String> labels) throws XMLStreamException {
    StringBuilder line = new StringBuilder();
    for (int open = 1; open > 0 && xml.hasNext(); ) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        if (xml.getLocalName().equals("t")
            && xml.getNamespaceURI().contains("drawingml")
            && !xml.getNamespaceURI().contains("diagram")) {
          line.append(Xml.text(xml));
        } else {
          open++;
        }
      } else if (event == XMLStreamReader.END_ELEMENT) {
        open--;
        if (xml.getLocalName().equals("p")) {
          String words = Words.clean(line.toString());
          line.setLength(0);
          if (!words.isEmpty()) {
            labels.add(words);
          }
        }
      }
    }
  }
}
