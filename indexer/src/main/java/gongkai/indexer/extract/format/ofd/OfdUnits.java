package gongkai.indexer.extract.format.ofd;

import gongkai.indexer.extract.format.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.exception.TikaException;

/** Composed graphics and pictures of the resources, which pages draw by their numbers. */
record OfdUnits(List<String> resources, Opener opener) {
  /** Opens a part of the package. */
  interface Opener {
    InputStream open(String part) throws IOException, TikaException;
  }

  private static final int LARGEST_PICTURE = 100_000_000;

  /** The bytes of a picture; empty where there is none of that number. */
  Optional<byte[]> picture(String id) throws XMLStreamException {
    for (String part : resources) {
      try {
        XMLStreamReader xml = Xml.open(opener.open(part));
        String base = "";
        String media = "";
        while (xml.hasNext()) {
          if (xml.next() != XMLStreamReader.START_ELEMENT) {
            continue;
          }
          switch (xml.getLocalName()) {
            case "Res" -> base = Xml.attribute(xml, "BaseLoc").orElse("");
            case "MultiMedia" -> media = Xml.attribute(xml, "ID").orElse("");
            case "MediaFile" -> {
              if (media.equals(id)) {
                return Optional.of(bytes(part, base, Xml.text(xml)));
              }
            }
            default -> {}
          }
        }
      } catch (IOException | TikaException e) {
        // A page is shown without what its package lacks.
      }
    }
    return Optional.empty();
  }

  private byte[] bytes(String part, String base, String file) throws IOException, TikaException {
    String folder = base.isEmpty() ? "" : base.endsWith("/") ? base : base + "/";
    try (InputStream in = opener.open(OfdDocument.absolute(part, folder + file.strip()))) {
      return in.readNBytes(LARGEST_PICTURE);
    }
  }

  /** A reader that stands at the start of the unit; empty where there is none of that number. */
  Optional<XMLStreamReader> open(String id) throws XMLStreamException {
    for (String part : resources) {
      try {
        XMLStreamReader xml = Xml.open(opener.open(part));
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamReader.START_ELEMENT
              && xml.getLocalName().equals("CompositeGraphicUnit")
              && Xml.attribute(xml, "ID").orElse("").equals(id)) {
            return Optional.of(xml);
          }
        }
      } catch (IOException | TikaException e) {
        // A page is shown without what its package lacks.
      }
    }
    return Optional.empty();
  }
}
