package gongkai.bench.storm;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What one kind of client was answered, and how fast. Safe for many threads. */
final class Tally {
  private final String name;
  private final Map<String, Long> outcomes = new TreeMap<>();
  private long[] millis = new long[1024];
  private int count;
  private String wrong = "";

  Tally(String name) {
    this.name = name;
  }

  synchronized void add(String outcome, long took) {
    outcomes.merge(outcome, 1L, Long::sum);
    if (count == millis.length) {
      millis = Arrays.copyOf(millis, 2 * count);
    }
    millis[count++] = took;
  }

  /** An answer that is not what it should be; the first is kept. */
  synchronized void wrong(String what) {
    outcomes.merge("WRONG", 1L, Long::sum);
    if (wrong.isEmpty()) {
      wrong = what;
    }
  }

  synchronized boolean isRight() {
    return !outcomes.containsKey("WRONG");
  }

  /** So many of a hundred were not slower, in milliseconds. */
  synchronized long percentile(double share) {
    if (count == 0) {
      return 0;
    }
    long[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1, Math.floor(share / 100 * count))];
  }

  @Override
  public synchronized String toString() {
    return "| %s | %d | %d | %d | %d | %s |%s"
        .formatted(
            name,
            count,
            percentile(50),
            percentile(99),
            percentile(100),
            outcomes,
            wrong.isEmpty() ? "" : "\n  wrong: " + wrong);
  }
}
