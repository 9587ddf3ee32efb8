package gongkai.indexer.extract.format;

import gongkai.indexer.extract.structure.BoundedHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Everything that Tika reads by itself, except archives, which the collect stage opens, and OCR,
 * which would start by itself in English wherever tesseract is installed.
 */
public final class StockFormats implements Parser {
  /** Tags in sounds and films, names in fonts and programs are no document. */
  private static final Set<String> WITHOUT_WORDS = Set.of("audio", "video", "font");

  private static final MediaType JAVA_CLASS = MediaType.application("java-vm");

  private final transient Parser stock =
      new DefaultParser(
          MediaTypeRegistry.getDefaultRegistry(),
          new ServiceLoader(StockFormats.class.getClassLoader()),
          List.of(TesseractOCRParser.class, PackageParser.class, CompressorParser.class));

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return stock.getSupportedTypes(context).stream()
        .filter(type -> !WITHOUT_WORDS.contains(type.getType()))
        .filter(type -> !type.equals(JAVA_CLASS))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    stock.parse(stream, new BoundedHandler(handler), metadata, context);
  }
}
