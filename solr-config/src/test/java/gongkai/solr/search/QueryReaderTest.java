package gongkai.solr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.plugin.Question;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {
  @Test
  void readsWordsPhrasesExclusionsAndOperators() {
    Question question = read("公租房 “申请条件” -廉租房 标题:办法 文号：国办发〔2021〕30号 机关:\"住房 保障局\"");
    assertEquals(List.of("公租房"), question.words());
    assertEquals(List.of("申请条件"), question.phrases());
    assertEquals(List.of("廉租房"), question.excluded());
    assertEquals(List.of("办法"), question.titles());
    assertEquals(List.of("国办发〔2021〕30号"), question.numbers());
    assertEquals(List.of("住房 保障局"), question.publishers());
  }

  @Test
  void whatOnlyLooksLikeAnOperatorIsWords() {
    assertEquals(List.of("2019-2020年", "A-B", "-"), read("2019-2020年 A-B -").words());
    assertEquals(List.of("地址：某路"), read("地址：某路").words());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "标题:低保",
        "标题：低保",
        "標題：低保",
        "标题: 低保",
        "Title:低保",
        "TITLE：低保",
        "ｔｉｔｌｅ：低保",
        "题名﹕低保",
        "标题:标题:低保",
        "标\u200b题:低\u00ad保",
      })
  void anOperatorIsReadInAnyWriting(String typed) {
    assertEquals(List.of("低保"), read(typed).titles());
    assertEquals(List.of(), read(typed).words());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "－", "−", "–", "‐", "‑", "﹣"})
  void anExclusionIsReadInAnyWriting(String minus) {
    assertEquals(List.of("解读"), read("低保 " + minus + "解读").excluded());
    assertEquals(List.of("政策解读"), read("低保 " + minus + "“政策解读”").excluded());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "发文字號：國辦發〔2021〕30號 | 文号为 国办发〔2021〕30号",
        "索引号:000014349/2021-00222 | 文号为 000014349/2021-00222",
        "發文機關:教育局 | 机关名含 “教育局”",
        "低保 标题: | “标题:”后没有内容，已略去",
        "低保 -标题:解读 | 含 低保；不含 “解读”；“-”不能与“标题:”连用，已排除各处含该词的文件",
        "“低保 标准 | 引号不成对，已按普通文字查找",
        "。！ | 只有标点或符号，没有可查找的文字",
      })
  void howItWasReadIsTold(String typed, String told) {
    assertEquals(told, QueryReader.smart(typed, Question.Target.DOCUMENT).interpretedAs());
  }

  @Test
  void quotesAroundAnExactQueryAreNoPartOfIt() {
    assertEquals(
        List.of("放管服 改革"),
        QueryReader.exact("“放管服 改革”", Question.Target.DOCUMENT).question().phrases());
  }

  @Test
  void quotesThatDoNotCloseAreWords() {
    assertEquals(List.of("公开", "目录"), read("“公开 目录").words());
    assertEquals(List.of("目录"), read("-“目录").excluded());
  }

  @Test
  void aQuotedPartOfATitleIsAPhrase() {
    Question question = read("关于“放管服”改革的通知");
    assertEquals(List.of("关于", "改革的通知"), question.words());
    assertEquals(List.of("放管服"), question.phrases());
  }

  @Test
  void aNumberIsReadInAnyTyping() {
    for (String typed : List.of("国办发〔2021〕30号", "国办发[2021]30", "国办发202130号", "國辦發（２０２１）３０號")) {
      Question question = read(typed);
      assertEquals(List.of("国办发〔2021〕30号"), question.named(), typed);
      assertEquals(List.of(), question.words(), typed);
    }
    assertEquals(List.of("国办发〔2021〕30号"), read("落实国办发〔2021〕30号的意见").named());
  }

  @Property
  void anyQueryIsReadOrRefusedInWords(@ForAll @StringLength(max = 600) String query) {
    try {
      Question question = read(query);
      assertTrue(question.whole().length() <= QueryReader.LONGEST);
    } catch (IllegalArgumentException e) {
      assertTrue(e.getMessage().contains("最多"), e.getMessage());
    }
  }

  @Test
  void tooMuchIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> read("字".repeat(501)));
    assertThrows(IllegalArgumentException.class, () -> read("\"字\" ".repeat(21)));
  }

  private static Question read(String query) {
    return QueryReader.smart(query, Question.Target.DOCUMENT).question();
  }
}
