package gongkai.indexer.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Citation.Role;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Validity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws: what they are, who made them and when, read from the chain under their titles. */
class LawsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "中华人民共和国茶园法#（1997年8月29日第八届全国人民代表大会常务委员会第二十七次会议通过"
            + "　根据2009年8月27日第十一届全国人民代表大会常务委员会第十次会议《关于修改部分法律的决定》第一次修正"
            + "　2016年7月2日第十二届全国人民代表大会常务委员会第二十一次会议修订）#law#全国人民代表大会常务委员会#2016-07-02##",
        "中华人民共和国茶农组织法#1987年4月12日 第六届全国人民代表大会第五次会议通过#law#全国人民代表大会#1987-04-12##",
        "中华人民共和国茶师衔级条例#1992年7月1日 第七届全国人民代表大会常务委员会第二十六次会议通过#law#全国人民代表大会常务委员会#1992-07-01##",
        "茶园灌溉条例#（1993年8月1日中华人民共和国国务院令第120号发布⏎根据2011年1月8日《国务院关于废止和修改部分行政法规的决定》修订）#administrative_regulations#国务院#2011-01-08##国务院令第120号",
        "军队茶园管理条例#2011年6月24日"
            + " 中华人民共和国国务院、中华人民共和国中央军事委员会令第598号公布#administrative_regulations#国务院、中央军事委员会#2011-06-24#2011-06-24#国务院、中央军事委员会令第598号",
        "外国茶船管理办法#1966年3月15日 国务院批准⏎1966年4月19日"
            + " 交通部发布#administrative_regulations#交通部#1966-04-19#1966-04-19#",
        "南京市茶园条例#（2012年8月29日南京市第十四届人民代表大会常务委员会第三十次会议通过 2012年9月26日江苏省第十一届人民代表大会常务委员会第三十次会议批准"
            + " 根据2019年8月27日南京市第十六届人民代表大会常务委员会第十次会议通过，2019年9月27日江苏省第十三届人民代表大会常务委员会第十一次会议批准的《关于修改〈南京市茶园条例〉的决定》修正）#local_regulations#南京市人民代表大会常务委员会#2019-09-27##",
        "茶园用水许可管理办法#（2021年3月1日水利部令第52号公布，自2021年5月1日起施行。根据2023年2月1日《水利部关于修改部分规章的决定》修正）#government_rules#水利部#2023-02-01##水利部令第52号",
        "茶叶算法推荐管理规定#2021年11月16日 国家互联网信息办公室2021年第20次室务会议审议通过#provisions#国家互联网信息办公室#2021-11-16##",
        "南京市茶园管理办法#（2021年9月1日南京市人民政府令第339号公布"
            + "　自2021年10月1日起施行）#government_rules#南京市人民政府#2021-09-01#2021-09-01#南京市人民政府令第339号",
        "最高人民法院关于审理茶园纠纷案件若干问题的规定#2020年6月8日"
            + " 最高人民法院审判委员会第1841次会议通过#judicial_interpretation#最高人民法院#2020-06-08##"
      })
  void theChainUnderTheTitleIsRead(
      String title,
      String chain,
      String genre,
      String publisher,
      String formed,
      String published,
      String number) {
    String[] lines = (title + "⏎" + chain + "⏎第一条　为了管理茶园，制定本规则。").split("⏎", -1);
    Disclosure law = Texts.describe(lines).disclosure();
    assertEquals(
        List.of(genre, publisher, formed, or(published), or(number)),
        List.of(
            law.value(Property.GENRE),
            law.publisher(),
            law.value(Property.FORMED),
            law.value(Property.PUBLISHED),
            law.value(Property.DOCUMENT_NUMBER)));
  }

  @Test
  void onlyWhoMakesRulesEndsOthersAndTakesEffect() {
    String says = "本办法自2021年10月1日起施行，《南京市茶园管理暂行办法》同时废止。";
    Disclosure rules = Texts.describe("南京市茶园管理办法", "第一条　为了管理茶园，制定本办法。", says).disclosure();
    assertEquals(List.of(Role.REPEALS), acting(rules));
    assertEquals(Validity.Status.AS_PUBLISHED, rules.validity().status());
    for (String title :
        List.of(
            "《南京市茶园管理办法》政策解读",
            "市水务局负责人就《南京市茶园管理办法》答记者问",
            "关于《南京市茶园管理办法》的起草说明",
            "关于公开征求《南京市茶园管理办法（征求意见稿）》意见的公告")) {
      Disclosure telling = Texts.describe(title, "近日，市政府常务会议讨论了茶园管理办法。", says).disclosure();
      assertEquals(
          List.of(),
          acting(telling).stream().filter(role -> role != Role.INTERPRETS).toList(),
          title);
      assertEquals(Validity.Status.UNSTATED, telling.validity().status(), title);
    }
  }

  @Test
  void whatIsShownAsWrittenIsNeverAnId() {
    Disclosure law = Texts.describe("中华人民共和国茶园法", "第一条　为了管理茶园，制定本法。").disclosure();
    assertEquals("normative_document", law.value(Property.KIND));
    law.statements()
        .forEach(
            (property, statement) ->
                assertEquals(
                    true,
                    property == Property.ITEM || !statement.asWritten().matches("[a-z_]+"),
                    property + " " + statement));
  }

  private static List<Role> acting(Disclosure document) {
    return document.citations().stream()
        .map(citation -> citation.role())
        .filter(Role::acts)
        .distinct()
        .toList();
  }

  private static String or(String value) {
    return value == null ? "" : value;
  }
}
