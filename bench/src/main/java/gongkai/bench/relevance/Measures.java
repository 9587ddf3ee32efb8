package gongkai.bench.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a ranking is worth, question by question, and how long it took. */
final class Measures {
  private static final int TOP = 10;

  private final List<double[]> values = new ArrayList<>();
  private final List<Long> nanos = new ArrayList<>();
  private long processorNanos;

  /**
   * @param ranked ids, best first, at most a hundred
   */
  void add(List<String> ranked, Set<String> answers, long tookNanos) {
    double gain = 0;
    double first = 0;
    int inTop = 0;
    int found = 0;
    for (int i = 0; i < ranked.size(); i++) {
      if (answers.contains(ranked.get(i))) {
        found++;
        if (i < TOP) {
          inTop++;
          gain += discount(i);
          first = first == 0 ? 1.0 / (i + 1) : first;
        }
      }
    }
    double ideal = 0;
    for (int i = 0; i < Math.min(TOP, answers.size()); i++) {
      ideal += discount(i);
    }
    values.add(
        new double[] {
          gain / ideal, first, (double) inTop / answers.size(), (double) found / answers.size()
        });
    nanos.add(tookNanos);
  }

  private static double discount(int place) {
    return Math.log(2) / Math.log(place + 2);
  }

  /** nDCG@10, MRR@10, R@10, R@100. */
  double[] means() {
    double[] sum = new double[4];
    for (double[] each : values) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += each[i] / values.size();
      }
    }
    return sum;
  }

  /** Milliseconds within which that part of the answers came. */
  double millis(double part) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
  }

  /** Processor time that some of the answers took. */
  void used(long nanoseconds) {
    processorNanos += nanoseconds;
  }

  /** For each answer. */
  double processorMillis() {
    return processorNanos / 1e6 / Math.max(1, nanos.size());
  }

  int size() {
    return values.size();
  }

  @Override
  public String toString() {
    double[] means = means();
    return Arrays.stream(means)
        .mapToObj("%.3f"::formatted)
        .reduce((a, b) -> a + " | " + b)
        .orElseThrow();
  }
}
