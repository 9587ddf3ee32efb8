package gongkai.api.wire;

import io.helidon.http.RequestException;
import java.nio.charset.StandardCharsets;

/**
 * A body in chunks (RFC 9112, section 7.1), given on without what may stand beside the sizes and
 * behind the last chunk: the server's own reader knows neither.
 */
final class Chunks {
  private static final int LONGEST_LINE = 4096;
  private static final int MOST_TRAILERS = 64;

  private final Received received;
  private Next next = Next.SIZE;
  private long left;
  private int trailers;

  private enum Next {
    SIZE,
    DATA,
    DATA_END,
    TRAILER,
    NOTHING
  }

  Chunks(Received received) {
    this.received = received;
  }

  void begin() {
    next = Next.SIZE;
    trailers = 0;
  }

  boolean ended() {
    return next == Next.NOTHING;
  }

  /**
   * The next bytes of the body, with its chunking.
   *
   * @throws RequestException 400 for what is no chunk, or ends within one
   */
  byte[] next() {
    return switch (next) {
      case SIZE -> size();
      case DATA -> data();
      case DATA_END -> {
        if (!line().isEmpty()) {
          throw Refusal.malformed("a chunk is longer than it says");
        }
        next = Next.SIZE;
        yield crlf();
      }
      case TRAILER -> {
        boolean last = line().isEmpty();
        if (!last && ++trailers > MOST_TRAILERS) {
          throw Refusal.malformed("too many trailers");
        }
        next = last ? Next.NOTHING : Next.TRAILER;
        yield last ? crlf() : new byte[0];
      }
      case NOTHING -> throw new IllegalStateException("the body has ended");
    };
  }

  private byte[] size() {
    String size = line().split(";", 2)[0].strip();
    if (!size.matches("[0-9A-Fa-f]{1,15}")) {
      throw Refusal.malformed("no size of a chunk");
    }
    left = Long.parseLong(size, 16);
    next = left == 0 ? Next.TRAILER : Next.DATA;
    // A size that no integer holds is refused as too large, not as unreadable.
    long told = Math.min(left, Integer.MAX_VALUE);
    return (Long.toHexString(told) + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] data() {
    if (received.available() == 0 && !received.more()) {
      throw Refusal.malformed("the body ends before it should");
    }
    byte[] piece = received.take(left);
    left -= piece.length;
    if (left == 0) {
      next = Next.DATA_END;
    }
    return piece;
  }

  private static byte[] crlf() {
    return new byte[] {'\r', '\n'};
  }

  private String line() {
    int length = received.line(0);
    while (length == 0) {
      if (received.available() > LONGEST_LINE || !received.more()) {
        throw Refusal.malformed("the body ends before it should");
      }
      length = received.line(0);
    }
    String line = new String(received.take(length), StandardCharsets.ISO_8859_1);
    if (!line.endsWith("\r\n")) {
      throw Refusal.malformed("a line of a chunked body ends in CR LF");
    }
    return line.substring(0, line.length() - 2);
  }
}
