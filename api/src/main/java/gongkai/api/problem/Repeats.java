package gongkai.api.problem;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The same problem a thousand times is one line with a count. */
final class Repeats {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** Beyond so many, all are told anew. */
  private static final int MOST = 1000;

  private final Map<String, Told> told = new HashMap<>();

  private static final class Told {
    private long at;
    private long since;
  }

  /**
   * Whether a problem is to be told now.
   *
   * @param now as {@link System#nanoTime} has it
   * @return how often it came since it was told last; empty where it was told within the minute
   */
  synchronized OptionalLong tell(String problem, long now) {
    if (told.size() > MOST) {
      told.clear();
    }
    Told before = told.get(problem);
    if (before == null) {
      Told first = new Told();
      first.at = now;
      told.put(problem, first);
      return OptionalLong.of(0);
    }
    if (now - before.at < PAUSE.toNanos()) {
      before.since++;
      return OptionalLong.empty();
    }
    long since = before.since;
    before.at = now;
    before.since = 0;
    return OptionalLong.of(since);
  }
}
