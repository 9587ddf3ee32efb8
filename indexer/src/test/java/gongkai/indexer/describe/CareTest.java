package gongkai.indexer.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.extract.Content;
import gongkai.indexer.stage.Failure;
import gongkai.indexer.stage.Result;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not for the public stays out, and what belongs to a person can be masked. */
class CareTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "（此件依申请公开）",
        "(此件不予公开)",
        "此件不公开。",
        "公开属性：依申请公开",
        "信息公开属性: 不予公开",
        "公开方式\t依申请公开",
        "公开类别　不予公开",
        "【依申请公开】"
      })
  void aMarkAtHeadOrFootKeepsItOut(String mark) {
    for (Content content :
        List.of(
            Texts.content(List.of(), mark, "某通知", "内容。"),
            Texts.content(List.of(), "某通知", "内容。", mark))) {
      Result<Described> result = Texts.DESCRIBER.apply(Texts.extracted("file:///a", "a", content));
      assertEquals(Failure.Reason.NOT_PUBLIC, Texts.failed(result).reason(), mark);
    }
  }

  @Test
  void whoSpeaksOfItIsNotKeptOut() {
    Texts.describe("年度报告", "（二）依申请公开", "依申请公开", "公开方式分为主动公开和依申请公开。", "（此件主动公开）");
    Texts.describe(Texts.content(List.of("公开方式：主动公开"), "某通知", "内容。"));
    Texts.describe(Texts.content(List.of("公开方式：主动公开、依申请公开"), "目录", "内容。"));
  }

  @Test
  void whatAListSaysOfItsItemsIsNotSaidOfTheList() {
    Content list =
        Texts.content(
            List.of(),
            "示例市民政局2023年信息公开目录",
            "索引号\t名称\t发布机构\t公开属性",
            "001\t低保审批档案\t示例市民政局\t依申请公开",
            "002\t年度报告\t示例市民政局\t主动公开");
    Described described = Texts.describe(list);
    assertEquals("示例市民政局2023年信息公开目录", described.disclosure().title());
    assertEquals("", described.disclosure().value(Property.INDEX_NUMBER));
    Content one = Texts.content(List.of(), "索引号\t名称\t公开属性", "001\t低保审批档案\t依申请公开", "低保审批档案", "内容。");
    assertEquals(
        Failure.Reason.NOT_PUBLIC,
        Texts.failed(Texts.DESCRIBER.apply(Texts.extracted("file:///a", "a", one))).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "电话13812345678咨询,电话138****5678咨询",
    "手机：138 1234 5678。,手机：138 **** 5678。",
    "１３８１２３４５６７８,１３８****５６７８",
    "+86-13912345678,+86-139****5678",
    "身份证号11010519491231002X。,身份证号110105************。",
    "身份证号码：110105491231002,身份证号码：110105*********",
    "身份证号110105194912310021,身份证号110105194912310021",
    "电话010-12345678转12345,电话010-12345678转12345",
    "索引号014416330/2018-04736,索引号014416330/2018-04736",
    "投资13800000000元,投资13800000000元",
    "统一代码11620403013912770D,统一代码11620403013912770D",
  })
  void onlyWhatBelongsToAPersonIsMasked(String written, String masked) {
    assertEquals(masked, PersonalData.masked(written));
    assertEquals(written.length(), PersonalData.masked(written).length());
  }

  @Test
  void textTitleAndPassagesAreMaskedAndEveryOffsetStays() {
    Describer masking = new Describer(Texts.VOCABULARY, true);
    Content content =
        Texts.content(
            List.of("来源：13812345678"), "关于张某13812345678来信的答复", "您的身份证11010519491231002X已核对。");
    Described plain = Texts.describe(content);
    assertTrue(plain.disclosure().marks().contains(PersonalData.FOUND));
    Described described =
        Texts.done(
            masking.apply(Texts.extracted("file:///13812345678.txt", "13812345678.txt", content)));
    assertTrue(described.disclosure().marks().contains(PersonalData.MASKED));
    assertEquals("关于张某138****5678来信的答复", described.disclosure().title());
    assertFalse(described.toString().contains("11010519491231002X"));
    String text = described.content().text();
    for (Passage passage : described.passages()) {
      assertEquals(text.substring(passage.start(), passage.end()), passage.text());
    }
  }
}
