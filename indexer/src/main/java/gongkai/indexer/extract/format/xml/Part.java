package gongkai.indexer.extract.format.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** One XML part of the package, if it is there. */
public record Part(Optional<InputStream> in, Optional<XMLStreamReader> reader)
    implements AutoCloseable {
  public static Part of(ZipFile zip, String name) throws IOException, XMLStreamException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      return new Part(Optional.empty(), Optional.empty());
    }
    InputStream in = new BufferedInputStream(zip.getInputStream(entry));
    return new Part(Optional.of(in), Optional.of(Xml.open(in)));
  }

  public boolean isThere() {
    return in.isPresent();
  }

  public XMLStreamReader xml() {
    return reader.orElseThrow();
  }

  @Override
  public void close() throws IOException {
    if (in.isPresent()) {
      in.orElseThrow().close();
    }
  }
}
