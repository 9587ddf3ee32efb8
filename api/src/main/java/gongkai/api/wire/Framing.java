package gongkai.api.wire;

import io.helidon.http.RequestException;
import io.helidon.http.Status;
import java.util.List;

/**
 * Where the body of a request ends (RFC 9112, section 6).
 *
 * @param chunked whether it says so itself
 * @param length in bytes, of one that is not chunked
 */
record Framing(boolean chunked, long length) {
  static final Framing NONE = new Framing(false, 0);

  /**
   * Reads it from the headers.
   *
   * @throws RequestException 400 where two readers could see two ends, 501 for another coding
   */
  static Framing of(Headers headers, boolean old) {
    List<String> codings = headers.tokens("transfer-encoding");
    List<String> lengths = headers.tokens("content-length");
    if (headers.has("transfer-encoding")) {
      if (old || headers.has("content-length")) {
        throw Refusal.malformed("Transfer-Encoding where it cannot be");
      }
      if (codings.isEmpty() || !codings.getLast().equals("chunked")) {
        throw Refusal.malformed("the last Transfer-Encoding of a request must be chunked");
      }
      if (codings.size() > 1) {
        throw Refusal.of(Status.NOT_IMPLEMENTED_501, "a Transfer-Encoding other than chunked");
      }
      return new Framing(true, 0);
    }
    if (!headers.has("content-length")) {
      return NONE;
    }
    if (lengths.isEmpty()
        || lengths.stream().distinct().count() > 1
        || !lengths.getFirst().matches("[0-9]+")) {
      throw Refusal.malformed("Content-Length must be one number");
    }
    if (lengths.getFirst().length() > 18) {
      throw Refusal.of(Status.REQUEST_ENTITY_TOO_LARGE_413, "longer than anything");
    }
    return new Framing(false, Long.parseLong(lengths.getFirst()));
  }
}
