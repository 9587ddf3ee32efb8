package gongkai.indexer.extract.format.scan;

import gongkai.indexer.extract.format.drawn.Canvas;
import gongkai.indexer.extract.format.drawn.Flow;
import gongkai.indexer.extract.structure.Piece;
import gongkai.indexer.extract.structure.StructureReader;
import gongkai.indexer.extract.structure.StructureWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.ToXMLContentHandler;
import org.xml.sax.SAXException;

/** What stands on the pictures within a document, each in its place among the words. */
public final class PictureWords {
  /** A smaller file is an ornament. */
  private static final int LEAST_BYTES = 1500;

  private final ScanReader scans;
  private boolean met;

  /**
   * @param time for all pictures of the document; zero where they are not read
   */
  public PictureWords(Duration time) {
    scans = new ScanReader(time);
  }

  /** Lines and tables of a picture; none where it has none, or is not read. */
  public List<Piece> of(byte[] bytes) throws IOException, SAXException {
    if (bytes.length < LEAST_BYTES) {
      return List.of();
    }
    met = true;
    Optional<BufferedImage> picture = scans.isOn() ? Pictures.of(bytes) : Optional.empty();
    if (picture.isEmpty()) {
      return List.of();
    }
    Optional<Canvas> read = scans.read(picture.orElseThrow(), Optional.empty());
    if (read.isEmpty()) {
      return List.of();
    }
    ToXMLContentHandler xhtml = new ToXMLContentHandler();
    StructureWriter out = new StructureWriter(xhtml, new Metadata());
    Flow.write(List.of(read.orElseThrow()), out);
    out.end();
    return StructureReader.read(xhtml.toString(), false);
  }

  /** There are pictures whose bytes are left out for now. */
  public void meet() {
    met = true;
  }

  /** Says what was recognised, or that there are pictures to be read. */
  public void tell(Metadata metadata) {
    scans.tell(metadata);
    if (met) {
      scans.hasPictures(metadata);
    }
  }
}
