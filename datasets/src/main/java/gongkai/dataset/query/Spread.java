package gongkai.dataset.query;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Numbers in their order, of which any percentile can be told exactly: each different one with how
 * often it came.
 */
final class Spread {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Held held;
  private final TreeMap<BigDecimal, Long> counts = new TreeMap<>();
  private long count;

  Spread(Held held) {
    this.held = held;
  }

  void add(BigDecimal number) {
    count++;
    if (counts.merge(number, 1L, Long::sum) == 1L) {
      held.one();
    }
  }

  /**
   * The number that so many percent of the others do not exceed: that at place (n - 1) · percent /
   * 100 of the ordered numbers, counted from 0, and between two of them in proportion. Spreadsheets
   * call it PERCENTILE.INC. Exact; empty where there are no numbers.
   */
  Optional<BigDecimal> percentile(int percent) {
    if (count == 0) {
      return Optional.empty();
    }
    BigDecimal place = BigDecimal.valueOf((count - 1) * percent).divide(HUNDRED);
    long below = place.longValue();
    BigDecimal low = at(below);
    BigDecimal part = place.subtract(BigDecimal.valueOf(below));
    return Optional.of(
        part.signum() == 0
            ? low
            : low.add(at(below + 1).subtract(low).multiply(part)).stripTrailingZeros());
  }

  private BigDecimal at(long place) {
    long passed = 0;
    for (Map.Entry<BigDecimal, Long> one : counts.entrySet()) {
      passed += one.getValue();
      if (place < passed) {
        return one.getKey();
      }
    }
    return counts.lastKey();
  }
}
