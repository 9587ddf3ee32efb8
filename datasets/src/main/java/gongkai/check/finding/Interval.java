package gongkai.check.finding;

import gongkai.noun.Observation;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a figure can mean: itself, or, where it is approximate, a step of its last written place to
 * either side (33万余 lies between 32万 and 34万).
 */
public record Interval(BigDecimal low, BigDecimal high) {
  private static final MathContext DIGITS = MathContext.DECIMAL64;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  public static Interval exactly(BigDecimal value) {
    return new Interval(value, value);
  }

  /** Of an observation that has a value. */
  public static Interval of(Observation observation) {
    BigDecimal value = observation.reading().value().orElseThrow();
    if (!observation.reading().approximate() || value.signum() == 0) {
      return exactly(value);
    }
    BigDecimal step = value.stripTrailingZeros().ulp();
    return new Interval(value.subtract(step), value.add(step));
  }

  public Interval plus(Interval other) {
    return new Interval(low.add(other.low), high.add(other.high));
  }

  public Interval negated() {
    return new Interval(high.negate(), low.negate());
  }

  public Interval widened(BigDecimal by) {
    return new Interval(low.subtract(by), high.add(by));
  }

  /** In percent; both intervals above zero. */
  public Interval percentOf(Interval whole) {
    return new Interval(
        low.multiply(HUNDRED).divide(whole.high, DIGITS),
        high.multiply(HUNDRED).divide(whole.low, DIGITS));
  }

  public boolean meets(Interval other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  public boolean positive() {
    return low.signum() > 0;
  }
}
