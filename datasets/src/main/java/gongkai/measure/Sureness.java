package gongkai.measure;

import gongkai.measure.sentence.Quantity;
import gongkai.measure.sentence.Statistic;
import gongkai.measure.sentence.Statistic.Rule;
import gongkai.noun.Observation.Confidence;

/** How sure the reading of a number in a sentence is. */
final class Sureness {
  private Sureness() {}

  /**
   * @param named how sure its indicator is
   * @param yearStated whether the document says its year
   */
  static Confidence of(Statistic statistic, Confidence named, boolean yearStated) {
    Quantity quantity = statistic.quantity();
    boolean negative = quantity.value().signum() < 0;
    if (negative || statistic.rule() == Rule.LINE_BREAK || statistic.rule() == Rule.IN_TURN) {
      return Confidence.DOUBTFUL;
    }
    if (named != Confidence.SURE) {
      return named;
    }
    return statistic.rule() == Rule.NUMBER && yearStated ? Confidence.SURE : Confidence.LIKELY;
  }
}
