package gongkai.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import gongkai.noun.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * From one figure to another.
 *
 * @param difference the second less the first; absent where one has no value or their units differ
 * @param percent of the first, to one decimal; absent where there is no difference or the first is
 *     not above zero
 */
public record Change(Kind kind, Optional<BigDecimal> difference, Optional<BigDecimal> percent) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** What sort of change. */
  public enum Kind {
    SAME("same"),
    UP("up"),
    DOWN("down"),
    /** A number became empty, a stroke became a number, and the like. */
    STATUS("status"),
    UNIT("unit"),
    ONLY_LEFT("only_left"),
    ONLY_RIGHT("only_right");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    @JsonValue
    public String wire() {
      return wire;
    }
  }

  static Change of(Optional<Observation> left, Optional<Observation> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return only(left.isEmpty() ? Kind.ONLY_RIGHT : Kind.ONLY_LEFT);
    }
    Observation.Reading from = left.get().reading();
    Observation.Reading to = right.get().reading();
    if (from.value().isEmpty() || to.value().isEmpty()) {
      return only(from.status() == to.status() ? Kind.SAME : Kind.STATUS);
    }
    if (!from.unit().equals(to.unit())) {
      return only(Kind.UNIT);
    }
    BigDecimal difference = to.value().get().subtract(from.value().get());
    Kind kind =
        difference.signum() == 0 ? Kind.SAME : difference.signum() > 0 ? Kind.UP : Kind.DOWN;
    return new Change(kind, Optional.of(difference), percent(difference, from.value().get()));
  }

  private static Optional<BigDecimal> percent(BigDecimal difference, BigDecimal base) {
    return base.signum() > 0
        ? Optional.of(difference.multiply(HUNDRED).divide(base, 1, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  private static Change only(Kind kind) {
    return new Change(kind, Optional.empty(), Optional.empty());
  }
}
