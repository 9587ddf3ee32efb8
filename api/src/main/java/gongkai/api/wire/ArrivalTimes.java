package gongkai.api.wire;

import java.time.Duration;

/**
 * How long a request may take to come.
 *
 * @param head from the first byte of its head to the last
 * @param body from the end of the head on, and a second more for each KiB that has come
 */
public record ArrivalTimes(Duration head, Duration body) {
  /** Of a telephone in a village; a client that sends a byte now and then is let go of. */
  public static final ArrivalTimes USUAL =
      new ArrivalTimes(Duration.ofSeconds(20), Duration.ofSeconds(10));
}
