package gongkai.solr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.solr.search.SearchAnswer.DocumentHit;
import gongkai.solr.search.SearchAnswer.Hit;
import gongkai.solr.testing.SampleHoldings;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacedTest {
  private static final SampleHoldings NEW = SampleHoldings.titled("新办法");
  private static final SampleHoldings OLD = SampleHoldings.titled("旧办法").supersededBy(NEW.id());
  private static final SampleHoldings OTHER = SampleHoldings.titled("另一个办法");

  @Test
  void theReplacedGoesRightBehindItsSuccessor() {
    assertEquals(List.of("另一个办法", "新办法", "旧办法"), titles(hit(OLD, 9), hit(OTHER, 8), hit(NEW, 7)));
    assertEquals(List.of("新办法", "旧办法"), titles(hit(NEW, 9), hit(OLD, 8)));
    assertEquals(List.of("旧办法", "另一个办法"), titles(hit(OLD, 9), hit(OTHER, 8)));
  }

  @Test
  void whoAsksForTheOldOneByItsNumberGetsIt() {
    assertEquals(List.of("旧办法", "新办法"), titles(hit(OLD, 800), hit(NEW, 7)));
    // The least that a repealed one asked for by another name has, and more than words ever have.
    assertEquals(List.of("旧办法", "新办法"), titles(hit(OLD, 400), hit(NEW, 7)));
    assertEquals(List.of("新办法", "旧办法"), titles(hit(OLD, 120), hit(NEW, 7)));
  }

  private static Hit hit(SampleHoldings sample, double score) {
    return new DocumentHit(sample.build().disclosure(), score, List.of());
  }

  private static List<String> titles(Hit... hits) {
    return Replaced.afterSuccessors(List.of(hits)).stream()
        .map(each -> each.disclosure().title())
        .toList();
  }
}
