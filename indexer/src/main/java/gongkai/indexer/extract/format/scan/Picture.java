package gongkai.indexer.extract.format.scan;

import gongkai.indexer.extract.format.drawn.Canvas;
import gongkai.indexer.extract.format.drawn.Flow;
import gongkai.indexer.extract.structure.StructureWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** A picture by itself: a photographed or scanned document. */
public final class Picture extends PictureParser {
  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(
        MediaType.image("png"),
        MediaType.image("jpeg"),
        MediaType.image("tiff"),
        MediaType.image("bmp"),
        MediaType.image("x-ms-bmp"),
        MediaType.image("gif"),
        MediaType.image("webp"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    StructureWriter out = new StructureWriter(handler, metadata);
    ScanReader scans = new ScanReader(recognition());
    if (scans.isOn()) {
      List<Canvas> pages = new ArrayList<>();
      for (BufferedImage picture : Pictures.of(TikaInputStream.get(stream).getFile())) {
        scans.read(picture, Optional.empty()).ifPresent(pages::add);
      }
      Flow.write(pages, out);
      scans.tell(metadata);
    }
    // Without words it bears the mark needs_ocr, as every picture without words does.
    out.end();
  }
}
