package gongkai.api.limit;

import java.util.OptionalLong;

/** Tokens of one client: filled at a steady rate up to a brim, one taken by each request. */
final class Bucket {
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final int brim;
  private double tokens;
  private long filled;

  Bucket(int perMinute, int brim, long now) {
    this.perSecond = perMinute / 60.0;
    this.brim = brim;
    this.tokens = brim;
    this.filled = now;
  }

  /**
   * Takes a token.
   *
   * @param now as {@link System#nanoTime} has it
   * @return empty, or in how many seconds there will be one
   */
  synchronized OptionalLong take(long now) {
    fill(now);
    if (tokens >= 1) {
      tokens--;
      return OptionalLong.empty();
    }
    return OptionalLong.of((long) Math.max(1, Math.ceil((1 - tokens) / perSecond)));
  }

  synchronized boolean isFull(long now) {
    fill(now);
    return tokens >= brim;
  }

  synchronized int left() {
    return (int) tokens;
  }

  private void fill(long now) {
    tokens = Math.min(brim, tokens + (now - filled) / NANOS * perSecond);
    filled = now;
  }
}
