package gongkai.indexer.collect.fetch;

import gongkai.indexer.stage.Halt;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Lets a host rest between two requests. For one thread. */
final class Pace {
  private final Halt halt;
  private final Map<String, Long> next = new HashMap<>();

  Pace(Halt halt) {
    this.halt = halt;
  }

  /** Waits until the host may be asked; false when the run is to end. */
  boolean await(String host) {
    long left =
        next.getOrDefault(host, Long.MIN_VALUE) == Long.MIN_VALUE
            ? 0
            : next.get(host) - System.nanoTime();
    return !halt.pause(Duration.ofNanos(Math.max(0, left)));
  }

  /** The host was asked just now. */
  void rest(String host, Duration pause) {
    next.put(host, System.nanoTime() + pause.toNanos());
  }
}
