package gongkai.solr.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.solr.plugin.Question.Target;
import gongkai.solr.testing.SampleHoldings;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedQueryTest {
  @Test
  void whatIsLongerThanAnyBeginningFindsNothing() {
    String title = "渡口".repeat(60);
    RankedIndex index =
        new RankedIndex(
            List.of(RankedIndex.sample("A", SampleHoldings.titled(title).says("事项"), List.of())));
    assertEquals(List.of("A"), typed(index, title.substring(0, 100)));
    assertEquals(List.of(), typed(index, title.substring(0, 101)));
  }

  private static List<String> typed(RankedIndex index, String text) {
    return index.names(Question.whole(Target.TYPED_TITLE, text));
  }
}
