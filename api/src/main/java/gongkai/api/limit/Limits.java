package gongkai.api.limit;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How much one client may ask for. Each has a bucket of tokens that fills at a steady rate; a
 * request takes one.
 *
 * @param perMinute requests that a client without a key may make in the long run; 0 for no limit
 * @param burst requests that it may make at once
 * @param forwarded whether the address of the client is the last one of {@code X-Forwarded-For}, as
 *     it is behind a proxy of one's own; anyone can write that header, so it is not believed
 *     otherwise
 * @param local whether clients on this machine are limited as well
 * @param keys a file of keys and their limits, see {@link ApiKeys}
 */
public record Limits(
    int perMinute, int burst, boolean forwarded, boolean local, Optional<Path> keys) {

  /** Generous: a page is a dozen requests, and a school may share one address. */
  public static final Limits USUAL = new Limits(1200, 600, false, false, Optional.empty());

  public Limits {
    if (perMinute < 0 || burst < 1) {
      throw new IllegalArgumentException(
          "a limit of %d requests a minute with a burst of %d".formatted(perMinute, burst));
    }
  }
}
