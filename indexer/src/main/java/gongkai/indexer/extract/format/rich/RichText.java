package gongkai.indexer.extract.format.rich;

import gongkai.indexer.extract.structure.StructureWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** RTF (specification 1.9.1), whose tables stock readers take apart. */
public final class RichText implements Parser {
  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("rtf"), MediaType.text("rtf"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    byte[] bytes = stream.readAllBytes();
    StructureWriter out = new StructureWriter(handler, metadata);
    RichWalker walker = new RichWalker(out, metadata);
    new RichTokens(bytes).giveTo(walker);
    if (out.isEmpty() && walker.hasPictures()) {
      metadata.add("gongkai:mark", "needs_ocr");
    }
    out.end();
  }
}
