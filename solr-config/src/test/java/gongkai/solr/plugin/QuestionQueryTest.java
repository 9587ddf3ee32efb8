package gongkai.solr.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.solr.plugin.Question.Meant;
import gongkai.solr.plugin.Question.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionQueryTest {
  private static final RankedIndex PARTS = RankedIndex.of("parts");
  private static final List<String> NONE = List.of();

  @Test
  void whoAsksForNothingFindsAll() {
    assertEquals(
        List.of("A", "B", "C", "D", "E", "G", "H", "I", "J"), PARTS.names(Question.nothing()));
  }

  @Test
  void anotherNameStandsInForItsOwnAlone() {
    List<Meant> names = List.of(new Meant("埠头", List.of("渡口")));
    assertEquals(List.of("A"), PARTS.names(titled(List.of("埠头", "安全"), names)));
    assertEquals(NONE, PARTS.names(titled(List.of("埠头", "码头"), names)));
  }

  private static Question titled(List<String> titles, List<Meant> names) {
    return new Question(
        Target.DOCUMENT, "", NONE, NONE, NONE, titles, NONE, NONE, NONE, names, NONE, names, false);
  }
}
