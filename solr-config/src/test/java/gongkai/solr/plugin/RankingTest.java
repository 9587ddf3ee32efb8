package gongkai.solr.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.solr.holding.RankingCorpus;
import gongkai.solr.plugin.Question.Target;
import gongkai.solr.plugin.RankedIndex.Found;
import gongkai.solr.plugin.rank.Meaning;
import gongkai.solr.search.Asked;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every order of orders.csv, over the documents of documents.csv. */
class RankingTest {
  private static final Map<String, RankedIndex> INDEXES = new ConcurrentHashMap<>();

  static List<Arguments> orders() {
    return RankingCorpus.rows("orders.csv").stream()
        .map(row -> Arguments.of(row.get("group"), row.get("pins"), row.get("asked"), row))
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1}: {2}")
  @MethodSource("orders")
  void ranks(String group, String pins, String asked, CSVRecord row) {
    RankedIndex index = INDEXES.computeIfAbsent(group, RankedIndex::of);
    Target target = Target.valueOf(row.get("target").toUpperCase(Locale.ROOT));
    Optional<Meaning> meaning =
        row.get("meaning").isEmpty() ? Optional.empty() : Optional.of(RankedIndex.ASKED);
    List<Found> found = index.ask(question(group, target, asked), meaning);
    assertEquals(row.get("order"), RankedIndex.order(found), () -> pins + ": " + found);
  }

  private static Question question(String group, Target target, String asked) {
    return switch (target) {
      case LIKE ->
          RankingCorpus.group(group).stream()
              .filter(sample -> sample.name().equals(asked))
              .map(sample -> sample.holding())
              .map(holding -> Question.like(holding.disclosure().title(), holding.text()))
              .findFirst()
              .orElseThrow();
      case TYPED_TITLE, TYPED_PUBLISHER, TYPED_TOPIC -> Question.whole(target, asked);
      default -> Asked.of(asked, target);
    };
  }
}
