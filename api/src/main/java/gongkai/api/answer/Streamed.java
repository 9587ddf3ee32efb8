package gongkai.api.answer;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that is written as it is made. Its end is only sent by a writer that got there: where
 * one fails midway the connection breaks off, so that no client takes a part for the whole. Where
 * it fails before anything was sent, the answer is the problem. What turns out to fit into one
 * buffer is sent whole, with its length.
 */
public final class Streamed {
  private static final int BUFFER = 1 << 16;

  private Streamed() {}

  /** Writes a body. */
  @FunctionalInterface
  public interface Body {
    void write(OutputStream out) throws IOException;
  }

  /** Answers with the body, whose other headers are set already. */
  public static void answer(
      ServerRequest request, ServerResponse response, String mediaType, Body body)
      throws IOException {
    answer(request, response, mediaType, Validators.NONE, body);
  }

  /**
   * Answers with the body, unless the client has it.
   *
   * @param validators of the body, known before it is made
   */
  public static void answer(
      ServerRequest request,
      ServerResponse response,
      String mediaType,
      Validators validators,
      Body body)
      throws IOException {
    response.headers().set(HeaderNames.CONTENT_TYPE, mediaType);
    Vary.add(response, "Accept-Encoding");
    if (validators.tag().isPresent() && Conditions.settle(request, response, validators)) {
      return;
    }
    Begun begun = new Begun(request, response, mediaType);
    try {
      body.write(begun);
    } catch (IOException | RuntimeException e) {
      if (!begun.enough) {
        throw e;
      }
    }
    begun.end();
  }

  /** A body of a known length, to be sent as it is. */
  static void counted(
      ServerRequest request, ServerResponse response, String mediaType, long length, Body body)
      throws IOException {
    response.headers().set(HeaderNames.CONTENT_TYPE, mediaType);
    response.headers().contentLength(length);
    if (isHead(request)) {
      response.send();
      return;
    }
    // Not in a try: to close the stream is to say that the answer is whole.
    OutputStream out =
        new BufferedOutputStream(new Watched(request, response.outputStream()), BUFFER);
    body.write(out);
    out.close();
  }

  private static boolean isHead(ServerRequest request) {
    return request.prologue().method().equals(Method.HEAD);
  }

  /** Thrown at a writer whose further words nobody wants. */
  private static final class Enough extends IOException {
    Enough() {
      super("no more is wanted");
    }
  }

  /**
   * Holds back the first buffer, in case it is all. Writers close what they write to, even when
   * they fail: that says nothing.
   */
  private static final class Begun extends OutputStream {
    private final ServerRequest request;
    private final ServerResponse response;
    private final String mediaType;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private boolean open;
    private boolean enough;

    Begun(ServerRequest request, ServerResponse response, String mediaType) {
      this.request = request;
      this.response = response;
      this.mediaType = mediaType;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (enough) {
        throw new Enough();
      }
      if (open) {
        out.write(bytes, from, length);
      } else if (first.size() + length <= BUFFER) {
        first.write(bytes, from, length);
      } else {
        open();
        out.write(bytes, from, length);
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    private void open() throws IOException {
      if (!response.headers().contains(HeaderNames.ETAG)
          && Conditions.settle(request, response, Validators.NONE)) {
        enough = true;
        throw new Enough();
      }
      boolean gzip = Encodings.takesGzip(request);
      Encodings.declare(response, gzip);
      response.headers().set(HeaderValues.TRANSFER_ENCODING_CHUNKED);
      OutputStream plain =
          new BufferedOutputStream(new Watched(request, response.outputStream()), BUFFER);
      if (isHead(request)) {
        // Its headers are those of GET; the connection sees to it that nothing else is sent.
        plain.write(first.toByteArray());
        plain.close();
        enough = true;
        throw new Enough();
      }
      out = gzip ? Encodings.packing(plain) : plain;
      open = true;
      first.writeTo(out);
      first.reset();
    }

    void end() throws IOException {
      if (open) {
        out.close();
      } else if (!enough) {
        Whole.send(request, response, mediaType, first.toByteArray());
      }
    }
  }
}
