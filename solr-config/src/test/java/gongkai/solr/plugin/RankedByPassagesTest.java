package gongkai.solr.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.field.Fields;
import gongkai.solr.holding.RankingCorpus.Sample;
import gongkai.solr.plugin.Question.Target;
import gongkai.solr.plugin.RankedIndex.Found;
import gongkai.solr.testing.SampleHoldings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many passages and documents take part. */
class RankedByPassagesTest {
  private static final Question ASKED =
      WordQueryTest.question(Target.PASSAGE, List.of("渡口")).loosened();

  @Test
  void fourHundredPassagesLieNear() {
    RankedIndex index = new RankedIndex(List.of(meaning("A", 405, "应当办理")));
    List<Found> found = index.ask(ASKED, Optional.of(RankedIndex.ASKED));
    assertEquals(400, found.size());
    assertEquals("A.405", found.getFirst().name(), "the nearest first");
    assertEquals("A.6", found.getLast().name());
  }

  @Test
  void whatOnlyMatchesStandsBehindTheFourHundredThatAreRanked() {
    RankedIndex index = new RankedIndex(List.of(meaning("A", 405, "渡口")));
    List<Found> found = index.ask(ASKED, Optional.empty());
    assertEquals(405, found.size());
    assertTrue(found.get(399).score() > 1, found.get(399)::toString);
    assertTrue(found.get(400).score() <= 1e-4f, found.get(400)::toString);
    assertTrue(found.get(404).score() > 0, found.get(404)::toString);
  }

  @Test
  void aHundredDocumentsAreRankedByTheirPassages() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 104; i++) {
      samples.add(
          RankedIndex.sample(
              "D" + i,
              SampleHoldings.titled("第" + i + "件").says("应当办理").says("应当办理"),
              List.of(0.5f + i * 0.001f, 0.5f + i * 0.001f)));
    }
    RankedIndex index = RankedIndex.inOneSegment(samples);
    List<Found> found =
        index.ask(ASKED.withTarget(Target.DOCUMENT), Optional.of(RankedIndex.ASKED));
    assertEquals(100, found.size());
    assertEquals("D103", found.getFirst().name());
    assertEquals("D4", found.getLast().name());
    assertEquals(2, found.getFirst().score(), 1e-6, "one, and one of the best");
  }

  @Test
  void passagesAndDocumentsKeepToTheFilters() {
    List<Sample> samples =
        List.of(
            filed("A", "甲局", "渡口", 0.6f),
            filed("B", "乙局", "渡口", 0.7f),
            filed("C", "乙局", "应当办理", 0.5f));
    RankedIndex index = new RankedIndex(samples);
    for (Target target : List.of(Target.PASSAGE, Target.DOCUMENT)) {
      assertEquals(
          List.of("B", "C"),
          index
              .ask(
                  ASKED.withTarget(target),
                  Optional.of(RankedIndex.ASKED),
                  RankedIndex.term(Fields.PUBLISHER.name(), "乙局"))
              .stream()
              .map(found -> found.name().substring(0, 1))
              .toList());
    }
  }

  @Test
  void meaningDoesNotStandInForWhatIsAskedForToTheLetter() {
    RankedIndex index =
        new RankedIndex(
            List.of(
                filed("A", "甲局", "渡口船员", 0.6f),
                filed("B", "乙局", "渡口", 0.7f),
                filed("C", "乙局", "船员应当办理", 0.5f),
                filed("D", "乙局", "应当办理", 0.95f)));
    List<String> none = List.of();
    Question quoted =
        new Question(
            Target.PASSAGE, "", List.of("渡口"), List.of("船员"), none, none, none, none, none);
    assertEquals("A.1 > C.1", RankedIndex.order(index.ask(quoted, Optional.of(RankedIndex.ASKED))));
    Question without =
        new Question(
            Target.PASSAGE, "", List.of("渡口"), none, List.of("船员"), none, none, none, none);
    assertEquals(
        "D.1 > B.1", RankedIndex.order(index.ask(without, Optional.of(RankedIndex.ASKED))));
  }

  @Test
  void wordsAndPairsProposeWhatTheOtherDoesNot() {
    RankedIndex index = RankedIndex.ofTexts(List.of("低保", "最低生活保障", "事项"));
    Question asked =
        WordQueryTest.question(Target.PASSAGE, List.of("低保"))
            .withMeanings(List.of(new Question.Meant("低保", List.of("最低生活保障"))), List.of());
    assertRanked(index.ask(asked, Optional.empty()), List.of("1.1", "2.1"));
    index = RankedIndex.ofTexts(List.of("会议", "机会议论", "事项"));
    asked = WordQueryTest.question(Target.PASSAGE, List.of("会议"));
    assertRanked(index.ask(asked, Optional.empty()), List.of("1.1", "2.1"));
  }

  private static void assertRanked(List<Found> found, List<String> names) {
    assertEquals(names, found.stream().map(Found::name).toList());
    assertTrue(found.getLast().score() > 1, found::toString);
  }

  @Test
  void wordsThatOnlyMakeAQuestionOfItFindNoOtherQuestions() {
    RankedIndex index = RankedIndex.ofTexts(List.of("渡口怎么申请", "怎么申请", "渡口", "怎么"));
    Question question =
        WordQueryTest.question(Target.PASSAGE, List.of("渡口怎么申请"))
            .withMeanings(List.of(), List.of("怎么", "申请", "请"))
            .loosened();
    assertEquals("3.1 > 1.1", RankedIndex.order(index.ask(question, Optional.empty())));
    assertEquals(
        List.of("1.1", "2.1", "4.1"),
        index.names(
            WordQueryTest.question(Target.PASSAGE, List.of("怎么"))
                .withMeanings(List.of(), List.of("怎么"))),
        "nothing else is asked for");
  }

  private static Sample meaning(String name, int passages, String text) {
    SampleHoldings holding = SampleHoldings.titled("甲镇情况通报");
    Collections.nCopies(passages, text).forEach(holding::says);
    return RankedIndex.sample(
        name, holding, IntStream.range(0, passages).mapToObj(i -> 0.5f + i * 0.001f).toList());
  }

  private static Sample filed(String name, String publisher, String text, float cosine) {
    return RankedIndex.sample(
        name,
        SampleHoldings.titled(name).with(gongkai.noun.Property.PUBLISHER, publisher).says(text),
        List.of(cosine));
  }
}
