package gongkai.indexer.extract.format.xml;

import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.metadata.Metadata;

/**
 * Files inside an office file. They are named, under the property {@code embedded} and by a mark,
 * so that nobody takes the text for all that there is.
 */
public final class Embedded {
  private static final int MAX_NAMES = 100;

  private Embedded() {}

  public static void name(ZipFile zip, Metadata metadata) {
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (entry.getName().contains("/embeddings/") && !entry.isDirectory()) {
        name(entry.getName().substring(entry.getName().lastIndexOf('/') + 1), metadata);
      }
    }
  }

  public static void name(String file, Metadata metadata) {
    String[] known = metadata.getValues("embedded");
    if (known.length == 0) {
      metadata.add("gongkai:mark", "embedded_files");
    }
    if (known.length < MAX_NAMES) {
      metadata.add("embedded", file);
    }
  }
}
