package gongkai.api.wire;

import gongkai.api.work.Patience;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.webserver.CloseConnectionException;
import java.util.Arrays;
import java.util.OptionalLong;

/** What a client has sent and nobody has taken yet, in one row whatever pieces it came in. */
final class Received {
  private final DataReader source;
  private byte[] bytes = new byte[0];
  private int from;

  /** Where no line's end was found so far, so that each byte is looked at once. */
  private int searched;

  private boolean ended;
  private OptionalLong until = OptionalLong.empty();

  Received(DataReader source) {
    this.source = source;
  }

  int available() {
    return bytes.length - from;
  }

  boolean ended() {
    return ended;
  }

  /** What is waited for has to come until then, as {@link System#nanoTime} has it. */
  void expectUntil(long nanos) {
    until = OptionalLong.of(nanos);
  }

  /** Nothing has begun that would have to end. */
  void expectNothing() {
    until = OptionalLong.empty();
  }

  /**
   * Waits for more; false where nothing more comes.
   *
   * @throws CloseConnectionException where what is expected does not come in time
   */
  boolean more() {
    if (ended) {
      return false;
    }
    try {
      BufferData next = read();
      byte[] longer = Arrays.copyOfRange(bytes, from, bytes.length + next.available());
      next.read(longer, bytes.length - from, next.available());
      searched = Math.max(0, searched - from);
      bytes = longer;
      from = 0;
      return true;
    } catch (DataReader.InsufficientDataAvailableException e) {
      ended = true;
      return false;
    }
  }

  private BufferData read() {
    if (until.isEmpty()) {
      return source.readBuffer();
    }
    Patience patience = Patience.until(until.orElseThrow());
    try {
      BufferData next = source.readBuffer();
      patience.end();
      return next;
    } catch (RuntimeException e) {
      if (patience.end()) {
        ended = true;
        throw new CloseConnectionException("the request does not come in time", e);
      }
      throw e;
    }
  }

  /** Takes at most so many of what is there. */
  byte[] take(long most) {
    int count = (int) Math.min(most, available());
    byte[] taken = Arrays.copyOfRange(bytes, from, from + count);
    from += count;
    searched = from;
    return taken;
  }

  /**
   * The length of the next line with its end; 0 where it has no end yet.
   *
   * @param offset of the line, from what is taken next
   */
  int line(int offset) {
    for (int at = Math.max(searched, from + offset); at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        searched = at + 1;
        return at + 1 - from - offset;
      }
    }
    searched = bytes.length;
    return 0;
  }

  byte at(int offset) {
    return bytes[from + offset];
  }
}
