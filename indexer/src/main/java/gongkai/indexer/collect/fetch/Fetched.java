package gongkai.indexer.collect.fetch;

import gongkai.indexer.stage.Failure.Reason;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** What came of asking for an address. */
public sealed interface Fetched {
  /** Where the answer came from: behind the redirects. */
  URI uri();

  /**
   * A document.
   *
   * @param file a temporary copy
   * @param held whether the file is not a copy but the original, since nothing has changed
   * @param contentType as the server says; or empty
   * @param modified as the server says; or the epoch
   * @param declared what the list or the link that led here says of it
   */
  record Page(
      URI uri,
      Path file,
      boolean held,
      String fileName,
      String contentType,
      Instant modified,
      Map<String, String> declared)
      implements Fetched {

    public Page {
      declared = Map.copyOf(declared);
    }

    public Page with(Map<String, String> says) {
      return new Page(uri, file, held, fileName, contentType, modified, says);
    }
  }

  /** No document, and why. */
  record Nothing(URI uri, Reason reason, String detail) implements Fetched {}
}
