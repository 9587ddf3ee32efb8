package gongkai.indexer.measure;

import gongkai.indexer.measure.sentence.Quantity;
import gongkai.indexer.measure.sentence.Statistic;
import gongkai.indexer.measure.sentence.Statistic.Rule;
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
