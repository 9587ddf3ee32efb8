package gongkai.indexer.extract.format.pdf;

import gongkai.indexer.collect.member.Apart.Carried;
import gongkai.indexer.collect.member.PdfMembers;
import gongkai.indexer.extract.structure.StructureWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Names the files that a PDF carries, and copies them to the folder that stands for the file's
 * name.
 */
public final class PdfCarried implements Parser {
  /** What the collect stage calls a PDF of which only these are wanted. */
  public static final String TYPE = "application/x-gongkai-pdf-files";

  /** Stands for the folder where none is wanted. */
  public static final String NAMES_ONLY = "-";

  /** A name and a moment, parted by a tab, for each file. */
  public static final String FILES = "gongkai:files";

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.parse(TYPE));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    String folder = String.valueOf(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
    Optional<Path> into =
        folder.equals(NAMES_ONLY) ? Optional.empty() : Optional.of(Path.of(folder));
    for (Carried file : PdfMembers.copied(TikaInputStream.get(stream).getPath(), into)) {
      metadata.add(FILES, file.modified() + "\t" + file.name());
    }
    new StructureWriter(handler, metadata).end();
  }
}
