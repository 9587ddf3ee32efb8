package gongkai.indexer.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.fetcher.AbstractFetcher;

/**
 * Opens an original in the worker. Its key carries, beside the path, the file name and media type
 * that the collect stage found: the file itself is named by a hash and says neither.
 */
public final class OriginalFetcher extends AbstractFetcher {
  static final String NAME = "originals";

  /** In the places of a key; in no path, name or type. */
  private static final char SEPARATOR = '\0';

  static String key(Path file, String fileName, String mediaType) {
    return file.toAbsolutePath().toString()
        + SEPARATOR
        + fileName.replace(SEPARATOR, ' ')
        + SEPARATOR
        + mediaType;
  }

  @Override
  public InputStream fetch(String key, Metadata metadata, ParseContext context) throws IOException {
    ParentWatch.begin();
    String[] parts = key.split(String.valueOf(SEPARATOR), -1);
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, parts[1]);
    metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, parts[2]);
    return TikaInputStream.get(Path.of(parts[0]), metadata);
  }
}
