package gongkai.indexer.measure;

import gongkai.vocabulary.Indicators;
import gongkai.vocabulary.Indicators.Alias;
import gongkai.vocabulary.Indicators.Indicator;
import gongkai.vocabulary.Units.Unit;
import java.util.Optional;

/**
 * Names what a number counts: the longest alias that fits its phrase and is counted in its unit.
 */
final class IndicatorMatcher {
  private final Indicators indicators;

  IndicatorMatcher(Indicators indicators) {
    this.indicators = indicators;
  }

  Optional<Indicator> match(Phrase phrase, Unit unit) {
    Indicator best = null;
    int weight = 0;
    for (Indicator indicator : indicators.all()) {
      if (!indicator.units().contains(unit.name())) {
        continue;
      }
      for (Alias alias : indicator.aliases()) {
        if (alias.weight() > weight && fits(alias, phrase)) {
          best = indicator;
          weight = alias.weight();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean fits(Alias alias, Phrase phrase) {
    String own = phrase.own();
    int at = 0;
    for (String piece : alias.own()) {
      int found = own.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return phrase.earlier().contains(alias.earlier());
  }
}
