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

  /**
   * The place as it may leave the machine: an address of the web as it is, of a file its name
   * alone, of a member of an archive the archive's name and the place within.
   */
  public SourcePlace published() {
    if (uri.startsWith("https://") || uri.startsWith("http://")) {
      return this;
    }
    String path = shown(uri);
    int member = path.indexOf("!/");
    int folder = path.lastIndexOf('/', (member < 0 ? path.length() : member) - 1);
    return new SourcePlace(path.substring(folder + 1), seen);
  }

  /** As a person wrote it: a file by its path, any other place by its URI. */
  public static String shown(String uri) {
    return WritingOrder.kept(uri.startsWith("file:") ? URI.create(uri).getPath() : uri);
  }
}
