package gongkai.api.wire;

import io.helidon.http.RequestException;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The requests of a connection, one after the other: each head read and repaired, each body let
 * through as it is. Gives at most one head, or a piece of one body, at a time, so whoever reads
 * never holds bytes of the next request.
 */
final class Requests implements Supplier<byte[]> {
  private static final Status HEADERS_TOO_LARGE = Status.create(431);

  private static final long NANOS_PER_BYTE = 1_000_000_000 / 1024;

  private final Received received;
  private final Responses responses;
  private final String here;
  private final ArrivalTimes times;
  private final Chunks chunks;
  private State state = State.HEAD;
  private long left;
  private long bodyEnd;

  private enum State {
    HEAD,
    BODY,
    CHUNKS,
    BROKEN
  }

  /**
   * Reads from the beginning of a connection.
   *
   * @param here its address, for clients that do not say whom they ask
   * @param times within which a request has to come
   */
  Requests(Received received, Responses responses, String here, ArrivalTimes times) {
    this.received = received;
    this.responses = responses;
    this.here = here;
    this.times = times;
    this.chunks = new Chunks(received);
  }

  /** The next bytes; null where none come. */
  @Override
  public byte[] get() {
    if (responses.closing()) {
      return null;
    }
    try {
      return switch (state) {
        case HEAD -> head();
        case BODY -> timed(body());
        case CHUNKS -> timed(chunk());
        case BROKEN -> throw Refusal.malformed("the body is broken");
      };
    } catch (RequestException e) {
      if (state == State.HEAD) {
        responses.begin(Exchange.UNKNOWN);
      }
      state = State.BROKEN;
      responses.closeAfter();
      throw e;
    }
  }

  private byte[] head() {
    List<String> lines = new ArrayList<>();
    int length = 0;
    received.expectNothing();
    long end = System.nanoTime() + times.head().toNanos();
    while (true) {
      int line = received.line(length);
      int limit = lines.isEmpty() ? Wire.LONGEST_ADDRESS : Wire.LONGEST_HEADERS;
      int size = line > 0 ? line : received.available() - length;
      int first = lines.isEmpty() ? 0 : lines.getFirst().length();
      if (size + (lines.isEmpty() ? 0 : length - first) > limit) {
        throw Refusal.of(
            lines.isEmpty() ? Status.REQUEST_URI_TOO_LONG_414 : HEADERS_TOO_LARGE,
            "the head is over the limit");
      }
      if (line == 0) {
        boolean begun = received.available() > 0;
        if (!received.more()) {
          return null;
        }
        if (!begun) {
          end = System.nanoTime() + times.head().toNanos();
        }
        received.expectUntil(end);
        continue;
      }
      String text = text(length, line);
      length += line;
      if (!text.isEmpty()) {
        lines.add(text);
      } else if (lines.isEmpty()) {
        // Old clients send an empty line after a body.
        received.take(length);
        length = 0;
      } else {
        received.take(length);
        return begin(lines);
      }
    }
  }

  /** A line without its end; a lone LF is one too, as typed into a terminal. */
  private String text(int offset, int length) {
    byte[] line = new byte[length];
    for (int i = 0; i < length; i++) {
      line[i] = received.at(offset + i);
    }
    int end = length > 1 && line[length - 2] == '\r' ? length - 2 : length - 1;
    String text = new String(line, 0, end, StandardCharsets.ISO_8859_1);
    if (text.indexOf('\r') >= 0) {
      throw Refusal.malformed("a CR within a line");
    }
    return text;
  }

  private byte[] begin(List<String> lines) {
    RequestHead head = RequestHead.of(lines, here);
    responses.begin(head.exchange());
    bodyEnd = System.nanoTime() + times.body().toNanos();
    received.expectUntil(bodyEnd);
    if (head.framing().chunked()) {
      chunks.begin();
      state = State.CHUNKS;
    } else if (head.framing().length() > 0) {
      left = head.framing().length();
      state = State.BODY;
    } else {
      end();
    }
    return head.text().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** After a request comes the next one, or nothing. */
  private void end() {
    state = State.HEAD;
    responses.requestEnded();
  }

  private byte[] timed(byte[] piece) {
    bodyEnd += piece.length * NANOS_PER_BYTE;
    received.expectUntil(bodyEnd);
    return piece;
  }

  private byte[] body() {
    if (received.available() == 0 && !received.more()) {
      throw Refusal.malformed("the body ends before it should");
    }
    byte[] piece = received.take(left);
    left -= piece.length;
    if (left == 0) {
      end();
    }
    return piece;
  }

  private byte[] chunk() {
    byte[] piece = chunks.next();
    if (chunks.ended()) {
      end();
    }
    return piece;
  }

  /** Whether the client may still be sending what nobody reads. */
  boolean unfinished() {
    return state != State.HEAD && !received.ended();
  }

  /** Whether nobody knows where the request ends. */
  boolean broken() {
    return state == State.BROKEN;
  }

  /** Reads on and throws away; gives how many bytes that were. */
  int discard() {
    if (state == State.BROKEN) {
      int before = received.take(Long.MAX_VALUE).length;
      return received.more() ? received.available() : before;
    }
    try {
      return state == State.BODY ? body().length : chunk().length;
    } catch (RequestException e) {
      state = State.BROKEN;
      return 0;
    }
  }
}
