package gongkai.api.answer;

import gongkai.api.work.Rooms;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * An answer that is held whole: it has a length, and a tag by which it is not sent again. The one
 * way out for pages, JSON and whatever else fits into memory.
 */
public final class Whole {
  /** A longer body does not fit the buffers on the way: a slow client is waited for. */
  private static final int LARGE = 1 << 16;

  /** A shorter one is not made shorter. */
  private static final int SMALL = 200;

  private Whole() {}

  public static void send(
      ServerRequest request, ServerResponse response, String mediaType, byte[] body) {
    send(request, response, mediaType, body, body);
  }

  /**
   * Sends a body of which a part passes with the moment, such as how long it took to make.
   *
   * @param lasting the body without that part: where it is the same, the answer is
   */
  public static void send(
      ServerRequest request,
      ServerResponse response,
      String mediaType,
      byte[] body,
      byte[] lasting) {
    response.headers().set(HeaderNames.CONTENT_TYPE, mediaType);
    boolean gzip = body.length >= SMALL && Encodings.takesGzip(request);
    Vary.add(response, "Accept-Encoding");
    if (response.status().equals(Status.OK_200)
        && !request.prologue().method().equals(Method.POST)
        && !isPassing(response)) {
      if (!response.headers().contains(HeaderNames.CACHE_CONTROL)) {
        response.headers().set(HeaderNames.CACHE_CONTROL, "no-cache");
      }
      if (!response.headers().contains(HeaderNames.ETAG)
          && Conditions.settle(request, response, Validators.ofBody(lasting))) {
        return;
      }
    }
    Encodings.declare(response, gzip);
    sendBytes(request, response, gzip ? Encodings.packed(body) : body);
  }

  /** What is not to be stored is not known again. */
  private static boolean isPassing(ServerResponse response) {
    return response.headers().all(HeaderNames.CACHE_CONTROL, List::of).contains("no-store");
  }

  private static void sendBytes(ServerRequest request, ServerResponse response, byte[] body) {
    Rooms.done();
    if (body.length <= LARGE) {
      response.send(body);
      return;
    }
    response.headers().contentLength(body.length);
    // Not in a try: to close the stream is to say that the answer is whole.
    OutputStream out = new Watched(request, response.outputStream());
    try {
      out.write(body);
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
