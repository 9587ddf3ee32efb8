package gongkai.noun;

import gongkai.chinese.WritingOrder;
import java.net.URI;
import java.time.Instant;

/**
 * A place at which a document was found.
 *
 * @param uri where: {@code https:}, {@code file:}, or {@code archive.zip!/member}
 * @param seen when it was last found there
 */
public record SourcePlace(String uri, Instant seen) {

  /** As a person wrote it: a file by its path, any other place by its URI. */
  public static String shown(String uri) {
    return WritingOrder.kept(uri.startsWith("file:") ? URI.create(uri).getPath() : uri);
  }
}
