package gongkai.solr.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.plugin.Question.Meant;
import gongkai.solr.plugin.Question.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
  private static final List<String> NONE = List.of();
  private static final Question FULL =
      new Question(
          Target.PASSAGE,
          "渡口 “安全”",
          List.of("渡口"),
          List.of("安全"),
          List.of("船员"),
          List.of("办法"),
          List.of("示政发〔2020〕7号"),
          List.of("海事局"),
          List.of("示政发〔2020〕8号"),
          List.of(new Meant("低保", List.of("最低生活保障"))),
          List.of("怎么"),
          List.of(new Meant("海事局", List.of("海事管理局"))),
          true);

  @Test
  void travelsAsJson() {
    assertEquals(FULL, Question.fromJson(FULL.toJson()));
    assertEquals(Question.nothing(), Question.fromJson("{\"later\":1}"));
    assertEquals(
        new Meant("低保", NONE),
        Question.fromJson("{\"meant\":[{\"typed\":\"低保\"}]}").meant().getFirst());
    assertThrows(IllegalArgumentException.class, () -> Question.fromJson("公开"));
  }

  @Test
  void copiesKeepWhatIsAskedForToTheLetter() {
    for (Question copy :
        List.of(
            FULL.withTarget(Target.DOCUMENT),
            FULL.withWords("甲 乙"),
            FULL.withoutWords(),
            FULL.withMeanings(List.of(), NONE),
            FULL.withNames(List.of()),
            FULL.loosened())) {
      assertEquals(FULL.phrases(), copy.phrases());
      assertEquals(FULL.excluded(), copy.excluded());
      assertEquals(FULL.titles(), copy.titles());
      assertEquals(FULL.numbers(), copy.numbers());
      assertEquals(FULL.publishers(), copy.publishers());
      assertEquals(FULL.named(), copy.named());
    }
    assertEquals(Target.DOCUMENT, FULL.withTarget(Target.DOCUMENT).target());
    assertEquals(List.of("甲", "乙"), FULL.withWords("甲 乙").words());
    assertEquals("甲 乙", FULL.withWords("甲 乙").whole());
    assertFalse(FULL.withWords("甲 乙").loose());
    assertEquals(NONE, FULL.withoutWords().words());
    assertFalse(FULL.withoutWords().loose());
    assertEquals(FULL.names(), FULL.withMeanings(List.of(), List.of("如何")).names());
    assertEquals(List.of("如何"), FULL.withMeanings(List.of(), List.of("如何")).idle());
    assertEquals(List.of(), FULL.withNames(List.of()).names());
    assertTrue(FULL.withNames(List.of()).loose());
    assertTrue(FULL.withWords("甲").loosened().loose());
  }

  @Test
  void listsGivenLaterDoNotChangeIt() {
    List<String> words = new ArrayList<>(List.of("渡口"));
    Question question = WordQueryTest.question(Target.DOCUMENT, words);
    words.add("船员");
    assertEquals(List.of("渡口"), question.words());
  }

  @ParameterizedTest
  @ValueSource(strings = {"phrases", "excluded", "titles", "numbers", "publishers"})
  void whatIsAskedForToTheLetterRestricts(String part) {
    Question question = Question.fromJson("{\"%s\":[\"渡口\"]}".formatted(part));
    assertTrue(question.restricted());
    assertFalse(question.empty());
  }

  @Test
  void wordsAloneDoNotRestrict() {
    assertFalse(Question.fromJson("{\"words\":[\"渡口\"]}").restricted());
    assertFalse(Question.fromJson("{\"words\":[\"渡口\"]}").empty());
    assertFalse(Question.fromJson("{\"whole\":\"渡口\"}").empty());
    assertFalse(Question.nothing().restricted());
    assertTrue(Question.nothing().empty());
    assertTrue(Question.fromJson("{\"whole\":\" 　\"}").empty());
  }

  @Test
  void ofALongTextTheBeginningIsCompared() {
    String text = "渡".repeat(20_000);
    assertEquals(text, Question.like("", text).whole());
    assertEquals(text, Question.like("", text + "口").whole());
    String odd = "渡".repeat(19_999) + "🚀🚀";
    assertEquals("渡".repeat(19_999), Question.like("", odd).whole());
    assertEquals(List.of("名"), Question.like("名", text).words());
    assertEquals(Target.LIKE, Question.like("名", text).target());
  }
}
