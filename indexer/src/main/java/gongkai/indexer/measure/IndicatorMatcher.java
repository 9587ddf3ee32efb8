package gongkai.indexer.measure;

import gongkai.vocabulary.Indicators;
import gongkai.vocabulary.Indicators.Alias;
import gongkai.vocabulary.Indicators.Indicator;
import gongkai.vocabulary.Units.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names what a number counts: the longest alias that fits its phrase and is counted in its unit.
 */
final class IndicatorMatcher {
  /** By the unit that is counted in, what says most first. */
  private final Map<String, List<Candidate>> byUnit = new HashMap<>();

  private record Candidate(Indicator indicator, Alias alias, int weight) {}

  IndicatorMatcher(Indicators indicators) {
    for (Indicator indicator : indicators.all()) {
      for (String unit : indicator.units()) {
        for (Alias alias : indicator.aliases()) {
          byUnit
              .computeIfAbsent(unit, key -> new ArrayList<>())
              .add(new Candidate(indicator, alias, alias.weight()));
        }
      }
    }
    // Of two that say as much the first of the file holds.
    byUnit.values().forEach(all -> all.sort(Comparator.comparingInt(c -> -c.weight())));
  }

  Optional<Indicator> match(Phrase phrase, Unit unit) {
    String own = phrase.own();
    String earlier = phrase.earlier();
    return byUnit.getOrDefault(unit.name(), List.of()).stream()
        .filter(candidate -> fits(candidate.alias(), own, earlier))
        .map(Candidate::indicator)
        .findFirst();
  }

  private static boolean fits(Alias alias, String own, String earlier) {
    int at = 0;
    for (String piece : alias.own()) {
      int found = own.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return earlier.contains(alias.earlier());
  }
}
