package gongkai.indexer.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Citation;
import gongkai.noun.Citation.Role;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {
  @Test
  void eachCitationKnowsItsPlaceAndWhatTheSentenceDoesWithIt() {
    String text =
        "根据《某法》、《某条例》（国务院令第711号）和国办发〔2021〕30号文件，制定本办法。"
            + "参见《另一办法》。本办法自2020年1月1日起施行，《旧办法》（示政发〔2001〕1号）、《更旧办法》同时废止。";
    List<Citation> cited = Texts.describe("示例市某办法", text).disclosure().citations();
    assertEquals(
        List.of("某法", "某条例", "", "另一办法", "旧办法", "更旧办法"),
        cited.stream().map(Citation::title).toList());
    assertEquals(
        List.of("", "国务院令第711号", "国办发〔2021〕30号", "", "示政发〔2001〕1号", ""),
        cited.stream().map(Citation::number).toList());
    assertEquals(
        List.of(
            Role.BASED_ON, Role.BASED_ON, Role.BASED_ON, Role.CITES, Role.REPEALS, Role.REPEALS),
        cited.stream().map(Citation::role).toList());
    String whole = "示例市某办法\n" + text;
    assertEquals("《某条例》（国务院令第711号）", whole.substring(cited.get(1).start(), cited.get(1).end()));
  }

  @ParameterizedTest
  @CsvSource({
    "本办法施行之日起，《旧办法》第三条同时废止。, AMENDS",
    "废止《旧办法》第三条、第五条。, AMENDS",
    "决定废止《旧办法》（示政发〔2001〕1号）第十条之一。, AMENDS",
    "删去《旧办法》第三条。, AMENDS",
    "《旧办法》第三章、第二十条第二款停止执行。, AMENDS",
    "将《旧办法》第七条修改为“七日”。, AMENDS",
    "《旧办法》中的第三条、第四条予以废止。, AMENDS",
    "根据《旧办法》第三条，废止有关文件。, BASED_ON",
    "《旧办法》同时废止。, REPEALS",
    "废止《旧办法》。, REPEALS",
    "第三条 《旧办法》（示政发〔2001〕1号）自2020年1月1日起废止。, REPEALS",
  })
  void theRepealOfSingleArticlesIsAnAmendment(String text, Role role) {
    List<Citation> cited = Texts.describe("示例市某办法", text).disclosure().citations();
    assertEquals(List.of(role), cited.stream().map(Citation::role).toList());
  }

  /** What is read for each of the others is no answer in an hour. */
  @Test
  @Timeout(60)
  void oneLineOfManyCitationsIsReadInItsOrder() {
    int many = 60_000;
    String text = "见《甲》（国发〔2001〕3号）、国办发〔2002〕4号，".repeat(many);
    List<Citation> cited = Texts.describe("示例市某办法", text).disclosure().citations();
    assertEquals(2 * many, cited.size());
    assertEquals("国发〔2001〕3号", cited.get(2 * many - 2).number());
    assertEquals("国办发〔2002〕4号", cited.getLast().number());
  }

  @Test
  void ofSeveralEachIsRepealedAsFarAsItSays() {
    List<Citation> cited =
        Texts.describe(
                "示例市人民政府关于废止部分文件的决定",
                "决定废止《甲办法》、《乙办法》第二条。",
                "下列规定同时废止：",
                "1．《丙办法》（示政发〔2001〕1号）",
                "2．《丁办法》（示政发〔2002〕1号）第五条")
            .disclosure()
            .citations();
    assertEquals(
        List.of("甲办法 REPEALS", "乙办法 AMENDS", "丙办法 REPEALS", "丁办法 AMENDS"),
        cited.stream().map(each -> each.title() + " " + each.role()).toList());
  }

  @Test
  void anInterpretationInterpretsWhatItsTitleNames() {
    List<Citation> cited =
        Texts.describe("《示例市供水办法》政策解读", "依据《水法》，我市印发了《示例市供水办法》（示政发〔2020〕3号）。")
            .disclosure()
            .citations();
    assertEquals(
        List.of(Role.INTERPRETS, Role.BASED_ON, Role.INTERPRETS),
        cited.stream().map(Citation::role).toList());
  }

  @Test
  void aTitleWithinATitleAndABrokenOneDoNoHarm() {
    List<Citation> cited =
        Texts.describe("某决定", "关于修改《某省实施《水法》办法》的决定。《没有结束", "》《》").disclosure().citations();
    assertEquals(List.of("某省实施《水法》办法"), cited.stream().map(Citation::title).toList());
    assertEquals(Role.AMENDS, cited.getFirst().role());
  }

  @Property(tries = 300)
  void offsetsHoldInAnyText(@ForAll("odd") String odd) {
    String text = "某通知\n" + odd;
    for (Citation each : Texts.describe(text.split("\n", -1)).disclosure().citations()) {
      assertTrue(0 <= each.start() && each.start() < each.end() && each.end() <= text.length());
      String cut = text.substring(each.start(), each.end());
      assertTrue(cut.contains(each.title()), cut);
    }
  }

  @Provide
  Arbitrary<String> odd() {
    return Arbitraries.of(
            "《",
            "》",
            "某办法",
            "（",
            "）",
            "国办发〔2021〕30号",
            "第711号",
            "国务院令",
            "、",
            "和",
            "同时废止",
            "根据",
            "。",
            "\n",
            "𠀀",
            "自2020年1月1日起施行",
            "(2020)3号",
            "第一条",
            " ",
            "有效期5年",
            "\t")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
