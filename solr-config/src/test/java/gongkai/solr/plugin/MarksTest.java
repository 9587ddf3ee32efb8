package gongkai.solr.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.analysis.Keys;
import gongkai.solr.testing.ShippedSchema;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarksTest {
  private static final String SENTENCE = "示例区深化放管服改革，完成棚户区改造1200户；國務院辦公廳要求𠀀字库建成🚀，居民满意度不断提高。";

  record Asked(String text, String query) {}

  /** A text of odd pieces, and a run of Chinese characters that stands in it. */
  @Provide
  Arbitrary<Asked> asked() {
    Arbitrary<String> noise = Arbitraries.of("", "\n", "　", "🚀", "Ｗｉ", "\ud83d", "。", "12");
    Arbitrary<String> han =
        Arbitraries.strings().withCharRange('\u4e00', '\u9fa5').ofMinLength(1).ofMaxLength(8);
    Arbitrary<String> words = Arbitraries.of("棚户区改造", "政务公开", "人民政府", "老旧小区", "的", "国务院办公厅");
    return Combinators.combine(
            noise,
            words,
            han,
            noise,
            words,
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(1, 8))
        .as(
            (a, b, c, d, e, from, length) -> {
              String run = b + c;
              int start = Math.min(from, run.length() - 1);
              int end = Math.min(run.length(), start + length);
              return new Asked(a + run + d + e + "。", run.substring(start, end));
            });
  }

  @Property(tries = 1000)
  void whatStandsInTheTextIsMarkedWhole(@ForAll("asked") Asked asked) throws IOException {
    List<Marks.Range> marks = marks(asked.query()).in(asked.text());
    int at = asked.text().indexOf(asked.query());
    assertTrue(
        marks.stream()
            .anyMatch(mark -> mark.start() <= at && mark.end() >= at + asked.query().length()),
        () -> marks + " of " + asked);
    String query = Keys.of(asked.query());
    for (Marks.Range mark : marks) {
      String marked = Keys.of(asked.text().substring(mark.start(), mark.end()));
      assertTrue(
          marked.chars().allMatch(c -> query.indexOf(c) >= 0), () -> marked + " of " + asked);
    }
  }

  @Test
  void wordsThatTouchAreOneMark() throws IOException {
    assertEquals(List.of("棚户区改造"), marked("改造 棚户区"));
    assertEquals(List.of("放管服改革"), marked("放管服改革"));
    assertEquals(List.of("國務院辦公廳"), marked("国务院办公厅"));
    assertEquals(List.of("𠀀字库"), marked("𠀀字库"));
  }

  @Test
  void pairsMarkOnlyWhereNoWordDoes() throws IOException {
    assertEquals(List.of("深化", "改革"), marked("深化和改革"));
    assertEquals(List.of(), marked("税务"));
  }

  @Test
  void partsOfWordsAreMarkedOnlyWhereNothingElseIs() throws IOException {
    assertEquals(List.of("管服"), marked("管服务"));
    assertEquals(List.of("改造"), marked("改造管服务"));
    assertEquals(List.of("管服"), marked("管服务x建"), "a character alone may be part of any word");
  }

  @Test
  void quotedTextsAndOtherNamesAreMarkedToTheLetter() throws IOException {
    List<String> none = List.of();
    Question quoted =
        new Question(
            Question.Target.SNIPPET, "", none, List.of("化放管"), none, none, none, none, none);
    assertEquals(List.of("化放管"), marked(quoted));
    Question named =
        new Question(
            Question.Target.SNIPPET, "", none, none, none, none, none, none, List.of("区改造1200"));
    assertEquals(List.of("区改造1200"), marked(named));
    Question meant =
        new Question(Question.Target.SNIPPET, "", List.of("税务"), none, none, none, none, none, none)
            .withMeanings(List.of(new Question.Meant("税务", List.of("民满意"))), none);
    assertEquals(List.of("民满意"), marked(meant));
    assertEquals(List.of(), marked(Question.nothing()));
  }

  private static List<String> marked(Question question) throws IOException {
    return new Marks(ShippedSchema.get(), question)
        .in(SENTENCE).stream().map(mark -> SENTENCE.substring(mark.start(), mark.end())).toList();
  }

  @Test
  void stretchesThatTouchOrOverlapAreOne() {
    assertEquals(
        List.of(range(0, 6), range(7, 9)),
        Marks.merge(List.of(range(7, 9), range(3, 4), range(0, 4), range(4, 6))));
  }

  private static Marks.Range range(int start, int end) {
    return new Marks.Range(start, end);
  }

  private static List<String> marked(String query) throws IOException {
    return marks(query).in(SENTENCE).stream()
        .map(mark -> SENTENCE.substring(mark.start(), mark.end()))
        .toList();
  }

  private static Marks marks(String query) {
    List<String> none = List.of();
    return new Marks(
        ShippedSchema.get(),
        new Question(
            Question.Target.SNIPPET,
            query,
            List.of(query.split(" ", -1)),
            none,
            none,
            none,
            none,
            none,
            none));
  }
}
