package gongkai.indexer.collect.fetch;

import java.time.Duration;

/**
 * How a host is asked, and how long its answers are waited for.
 *
 * @param userAgent names the product, so that a site's administrator can tell who asks
 * @param pause between two requests to a host; robots.txt may wish for more
 * @param longestPause the most that robots.txt or {@code Retry-After} can wish for
 * @param headTimeout until the first byte of an answer
 * @param bodyTimeout until its last
 * @param maxBytes of one answer, unpacked
 * @param maxRedirects from one address
 */
public record Politeness(
    String userAgent,
    Duration pause,
    Duration longestPause,
    Duration headTimeout,
    Duration bodyTimeout,
    long maxBytes,
    int maxRedirects) {

  /** What robots.txt calls us. */
  static final String ROBOT = "gongkai";

  public static final Politeness DEFAULT =
      new Politeness(
          "Gongkai/0.1 (search over government disclosure; robots.txt: gongkai)",
          Duration.ofSeconds(1),
          Duration.ofMinutes(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          512L << 20,
          5);

  public Politeness {
    if (pause.isNegative() || headTimeout.isNegative() || maxBytes < 1 || maxRedirects < 0) {
      throw new IllegalArgumentException("politeness cannot be negative");
    }
  }

  public Politeness withPause(Duration other) {
    return new Politeness(
        userAgent, other, longestPause, headTimeout, bodyTimeout, maxBytes, maxRedirects);
  }
}
