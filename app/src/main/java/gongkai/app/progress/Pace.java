package gongkai.app.progress;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** How fast a run goes, and how long it may take. Its users take care of threads. */
final class Pace {
  /** After fewer the start of the workers is most of the time, and what remains a guess. */
  private static final int ENOUGH = 10;

  private final long began = System.nanoTime();
  private long firstDone;
  private long expected;
  private long found;
  private long done;

  /**
   * @param total the sources that are known of
   * @param isTotalKnown whether there are no more: an archive turns out to be many, and of a site
   *     nobody knows
   * @param rate documents a second, without the time that the workers needed to start
   * @param remaining seconds, where they can be told
   */
  record State(
      long done,
      long total,
      boolean isTotalKnown,
      long seconds,
      double rate,
      OptionalLong remaining) {}

  void expected(long sources) {
    expected = sources;
  }

  /** Whether these are the first. */
  boolean found(long sources) {
    boolean first = found == 0;
    found = sources;
    return first;
  }

  State done() {
    if (done++ == 0) {
      firstDone = System.nanoTime();
    }
    return state();
  }

  State state() {
    long now = System.nanoTime();
    long total = Math.max(Math.max(found, expected), done);
    boolean known = expected >= found && expected >= done && expected > 0;
    double warm = (now - firstDone) / 1e9;
    boolean enough = done > ENOUGH && warm > 0.5;
    double rate = enough ? (done - 1) / warm : done / Math.max(1e-3, (now - began) / 1e9);
    OptionalLong remaining =
        known && enough
            ? OptionalLong.of((long) Math.ceil((total - done) / rate))
            : OptionalLong.empty();
    return new State(
        done, total, known, TimeUnit.NANOSECONDS.toSeconds(now - began), rate, remaining);
  }
}
