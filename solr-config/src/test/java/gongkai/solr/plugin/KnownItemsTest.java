package gongkai.solr.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.plugin.Question.Target;
import gongkai.solr.plugin.RankedIndex.Found;
import gongkai.solr.search.Asked;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far known items stand above whatever has the words alone. */
class KnownItemsTest {
  private static final RankedIndex KNOWN = RankedIndex.of("known");
  private static final RankedIndex PARTS = RankedIndex.of("parts");

  /** Half of it for a title, as typed or by another name; all of it for a number. */
  @ParameterizedTest
  @CsvSource({
    "渡船的登记办法, Q, 1000",
    "渡船登记办法, Q0, 1000",
    "渡船登记办法, Q, 500",
    "渡口管理办法, N, 500",
    "示例县渡船登记办法, R, 800",
    "示政发〔2020〕71号, M, 2000",
    "渡口 示政发〔2020〕71号, M, 1000",
    "11330000/2020-00007, N, 1000"
  })
  void standsAboveAllWords(String typed, String name, int score) {
    List<Found> found = KNOWN.ask(Asked.of(typed, Target.DOCUMENT), Optional.empty());
    assertEquals(score, score(found, name), 60, found::toString);
  }

  @ParameterizedTest
  @CsvSource({"示政发〔2020〕7号, A, 1000", "示政发2020第71, B, 1000", "330000/2020-7, C, 1000"})
  void aNumberAskedForAsOneComesFirst(String typed, String name, int score) {
    List<String> none = List.of();
    Question question =
        new Question(Target.DOCUMENT, "", none, none, none, none, List.of(typed), none, none);
    List<Found> found = PARTS.ask(question, Optional.empty());
    assertEquals(score, score(found, name), 60, found::toString);
    assertTrue(found.stream().filter(each -> each.score() > 60).count() == 1, found::toString);
  }

  private static double score(List<Found> found, String name) {
    return found.stream()
        .filter(each -> each.name().equals(name))
        .mapToDouble(Found::score)
        .findFirst()
        .orElse(0);
  }
}
