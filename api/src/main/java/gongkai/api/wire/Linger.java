package gongkai.api.wire;

import gongkai.api.work.Patience;
import java.time.Duration;

/**
 * Reads what a client is still sending when its request has been refused. To close a connection
 * with bytes unread is to reset it, and a client that is reset never sees the answer. Bounded:
 * whoever sends without end, or nothing, is let go of.
 */
final class Linger {
  private static final long MOST_BYTES = 1L << 28;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** Of silence, where it is known how much is to come. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Of silence after what could not be read as a request: nobody knows where that ends. */
  private static final Duration SHORT_PAUSE = Duration.ofMillis(300);

  private Linger() {}

  static void over(Requests requests) {
    if (!requests.unfinished()) {
      return;
    }
    Duration pause = requests.broken() ? SHORT_PAUSE : PAUSE;
    long end = System.nanoTime() + LONGEST.toNanos();
    long bytes = 0;
    try {
      while (requests.unfinished() && bytes < MOST_BYTES && System.nanoTime() < end) {
        bytes += readWithin(requests, pause);
      }
    } catch (RuntimeException e) {
      // The client has gone, or was silent for too long: the connection is closed either way.
    }
  }

  private static int readWithin(Requests requests, Duration pause) {
    Patience patience = Patience.of(pause);
    try {
      return requests.discard();
    } finally {
      patience.end();
    }
  }
}
