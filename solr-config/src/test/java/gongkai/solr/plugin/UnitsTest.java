package gongkai.solr.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.solr.field.Fields;
import gongkai.solr.plugin.Question.Meant;
import gongkai.solr.plugin.Question.Target;
import gongkai.solr.testing.ShippedSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitsTest {
  private static final Terms TERMS = new Terms(ShippedSchema.get());

  @Test
  void aMeaningHoldsForWholeWordsAndTheLongestOne() {
    assertEquals(List.of("低保→最低生活保障", "申请"), units(List.of("低保申请"), "低保", "最低生活保障"));
    assertEquals(List.of("最低", "保障"), units(List.of("最低保障"), "低保", "最低生活保障"));
    assertEquals(List.of("建筑工地→施工现场"), units(List.of("建筑工地"), "建筑工地", "施工现场"));
    assertEquals(List.of("打疫苗→预防接种"), units(List.of("打疫苗"), "打疫苗", "预防接种"));
  }

  @Test
  void wordsWithoutWeightCountOnlyWhereThereAreNoOthers() {
    Question question =
        WordQueryTest.question(Target.DOCUMENT, List.of("怎么申请"))
            .withMeanings(List.of(), List.of("怎么"));
    assertEquals(List.of("申请"), shown(question, List.of("怎么申请")));
    assertEquals(List.of("怎么"), shown(question, List.of("怎么")));
    assertEquals(List.of("的"), shown(question, List.of("的")));
    assertEquals(List.of("申请"), shown(question, List.of("申请的")));
  }

  @Test
  void eachIsAskedForOnceInTheOrderTyped() {
    Question question = WordQueryTest.question(Target.DOCUMENT, List.of());
    assertEquals(List.of("渡口", "申请"), shown(question, List.of("渡口申请", "申请", "渡口")));
    List<Units.Unit> units =
        List.of(
            new Units.Unit("甲", List.of("一", "二"), List.of("名", "号")),
            new Units.Unit("乙", List.of("二", "三"), List.of("号", "字")));
    assertEquals(List.of("一", "二", "三"), Units.words(units));
    assertEquals(List.of("名", "号", "字"), Units.official(units));
  }

  @Test
  void typedInAnotherWritingMeansTheSame() {
    Question question =
        WordQueryTest.question(Target.DOCUMENT, List.of())
            .withMeanings(List.of(new Meant("公积金", List.of("住房公积金"))), List.of());
    assertEquals(List.of("公积金→住房公积金"), shown(question, List.of("公積金")));
  }

  private static List<String> units(List<String> texts, String typed, String official) {
    return shown(
        WordQueryTest.question(Target.DOCUMENT, texts)
            .withMeanings(List.of(new Meant(typed, List.of(official))), List.of()),
        texts);
  }

  private static List<String> shown(Question question, List<String> texts) {
    return Units.of(TERMS, Fields.TITLE_WORDS, question, texts).stream()
        .map(
            unit ->
                unit.official().isEmpty()
                    ? unit.typed()
                    : unit.typed() + "→" + String.join("、", unit.official()))
        .toList();
  }
}
