package gongkai.indexer.collect;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * One document's bytes, at hand in a local file, and where they were found.
 *
 * @param uri the place for people: {@code file:///…}, {@code https://…} or {@code
 *     file:///a.zip!/member.doc}
 * @param file where the bytes lie now: the file itself, or a temporary copy of a member or a
 *     download
 * @param fileName the last part of the place
 * @param modified as the file system, the archive or the server says
 * @param declared what the place itself says of the document, such as its {@link #CONTENT_TYPE};
 *     may be empty
 */
public record Source(
    URI uri, Path file, String fileName, Instant modified, Map<String, String> declared) {

  /** What a server calls it; believed only where the bytes leave it open. */
  public static final String CONTENT_TYPE = "Content-Type";

  public Source {
    declared = Map.copyOf(declared);
  }
}
