package gongkai.api.request;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that is written as it is made. Its end is only sent by a writer that got there: where
 * one fails midway the connection breaks off, so that no client takes a part for the whole. Where
 * it fails before anything was sent, the answer is the problem.
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
    response.headers().set(HeaderNames.CONTENT_TYPE, mediaType);
    if (request.prologue().method().equals(Method.HEAD)) {
      if (!response.headers().contains(HeaderNames.CONTENT_LENGTH)) {
        // Whoever wants to know how long it is has it made for that; 0 would be a lie.
        Counted counted = new Counted();
        body.write(counted);
        response.headers().contentLength(counted.count);
      }
      response.send();
      return;
    }
    // Not in a try: to close the stream is to say that the answer is whole.
    OutputStream out = new BufferedOutputStream(new Watched(response.outputStream()), BUFFER);
    body.write(new Unclosed(out));
    out.close();
  }

  /** Takes everything and keeps its length. */
  private static final class Counted extends OutputStream {
    private long count;

    @Override
    public void write(int b) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      count += length;
    }
  }

  /** Each write to the client has its time. */
  private static final class Watched extends OutputStream {
    private final OutputStream out;

    Watched(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      SlowClients.write(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      for (int at = from; at < from + length; at += BUFFER) {
        int begin = at;
        int count = Math.min(BUFFER, from + length - at);
        SlowClients.write(() -> out.write(bytes, begin, count));
      }
    }

    @Override
    public void flush() throws IOException {
      SlowClients.write(out::flush);
    }

    @Override
    public void close() throws IOException {
      SlowClients.write(out::close);
    }
  }

  /** Writers close what they write to, even when they fail. */
  private static final class Unclosed extends OutputStream {
    private final OutputStream out;

    Unclosed(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
