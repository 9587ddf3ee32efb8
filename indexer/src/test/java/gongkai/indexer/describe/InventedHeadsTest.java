package gongkai.indexer.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents without a metadata block, as they lie in files: the text itself says what it is. */
class InventedHeadsTest {
  private record Case(List<String> lines, Map<Property, String> says, Validity.Status status) {}

  private static Case of(Map<Property, String> says, Validity.Status status, String... lines) {
    return new Case(List.of(lines), says, status);
  }

  private static final List<Case> CASES =
      List.of(
          of(
              Map.of(
                  Property.TITLE, "江苏省茶园灌溉管理办法",
                  Property.DOCUMENT_NUMBER, "江苏省人民政府令第141号",
                  Property.PUBLISHER, "江苏省人民政府",
                  Property.EFFECTIVE, "2021-12-01"),
              Validity.Status.AS_PUBLISHED,
              "江苏省人民政府令",
              "第141号",
              "《江苏省茶园灌溉管理办法》已经省人民政府常务会议讨论通过，现予公布，自2021年12月1日起施行。",
              "省长 某某",
              "2021年10月8日",
              "江苏省茶园灌溉管理办法",
              "第一条 为了规范茶园灌溉，制定本办法。"),
          of(
              Map.of(
                  Property.DOCUMENT_NUMBER, "财政部公告2021年第5号",
                  Property.PUBLISHER, "财政部",
                  Property.FORMED, "2021-03-02"),
              Validity.Status.UNSTATED,
              "财政部公告2021年第5号",
              "关于茶园灌溉补助资金管理有关事项的公告",
              "为支持茶园灌溉，现将有关事项公告如下。",
              "一、补助资金按照面积核定，由各地组织发放。",
              "财政部",
              "2021年3月2日"),
          of(
              Map.of(
                  Property.TITLE, "示例县人民政府关于茶园灌溉工程的请示",
                  Property.DOCUMENT_NUMBER, "示政文〔2021〕5号",
                  Property.PUBLISHER, "示例县人民政府"),
              Validity.Status.UNSTATED,
              "示政文〔2021〕5号　　　　签发人：王　某、李四明",
              "示例县人民政府关于茶园灌溉工程的请示",
              "示例市人民政府：",
              "为保障茶园灌溉，现请示如下，请予批准。",
              "示例县人民政府",
              "2021年3月2日"),
          of(
              Map.of(
                  Property.TITLE, "定西市茶园用水规定",
                  Property.EFFECTIVE, "2016-01-01",
                  Property.EXPIRES, "2020-12-31"),
              Validity.Status.EXPIRED,
              "定西市茶园用水规定",
              "第一条 为节约用水，制定本规定。",
              "第二条 本规定自2016年1月1日起施行，有效期五年。"),
          of(
              Map.of(
                  Property.DOCUMENT_NUMBER, "苏水规〔2020〕3号",
                  Property.PUBLISHER, "江苏省水利厅、江苏省财政厅",
                  Property.FORMED, "2020-06-01"),
              Validity.Status.UNSTATED,
              "苏水规﹝2020﹞3号",
              "江苏省水利厅 江苏省财政厅",
              "关于做好泵站维修资金管理的通知",
              "各市水利局、财政局：",
              "现就有关事项通知如下，请遵照执行。",
              "江苏省水利厅",
              "江苏省财政厅",
              "２０２０年６月１日"),
          of(
              Map.of(
                  Property.TITLE, "南京市2023年度财政决算公开说明",
                  Property.KIND, "budget",
                  Property.ITEM, "20.7",
                  Property.REGION, "3201",
                  Property.REPORTING_YEAR, "2023"),
              Validity.Status.UNSTATED,
              "南京市2023年度财政决算公开说明",
              "现将南京市二〇二三年度财政决算情况予以公开。",
              "收入完成预算，支出保障重点。"),
          of(
              Map.of(
                  Property.DOCUMENT_NUMBER, "法释〔2020〕20号",
                  Property.GENRE, "judicial_interpretation"),
              Validity.Status.UNSTATED,
              "法释〔2020〕20号",
              "最高人民法院关于适用《中华人民共和国民法典》茶园编的解释（一）",
              "为正确审理案件，制定本解释。",
              "第一条 当事人请求确认的，人民法院应予支持。"),
          of(
              Map.of(
                  Property.DOCUMENT_NUMBER, "国务院令第514号",
                  Property.PUBLISHER, "国务院",
                  Property.FORMED, "2007-12-14",
                  Property.EFFECTIVE, "2008-01-01"),
              Validity.Status.AS_PUBLISHED,
              "城镇取水条例",
              "2007年12月7日 国务院第198次常务会议通过",
              "2007年12月14日 中华人民共和国国务院令第514号公布",
              "2008年1月1日 施行",
              "第一条 为了规范取水，制定本条例。"),
          of(
              Map.of(
                  Property.PUBLISHER, "江苏省人民代表大会常务委员会",
                  Property.FORMED, "2019-09-27",
                  Property.EFFECTIVE, "2005-06-01"),
              Validity.Status.AS_PUBLISHED,
              "江苏省水闸条例",
              "（2005年3月31日江苏省第十届人民代表大会常务委员会第十五次会议通过"
                  + " 根据2019年9月27日江苏省第十三届人民代表大会常务委员会第十一次会议《关于修改〈江苏省水闸条例〉的决定》修正）",
              "第一条 为了保护水闸，制定本条例。",
              "第二条 本条例自2005年6月1日起施行。"));

  @Test
  void theTextSaysWhatItIs() {
    List<String> wrong = new ArrayList<>();
    for (Case each : CASES) {
      Disclosure read = Texts.describe(each.lines().toArray(String[]::new)).disclosure();
      each.says()
          .forEach(
              (property, value) -> {
                if (!read.value(property).equals(value)) {
                  wrong.add(
                      each.lines().getFirst()
                          + " "
                          + property
                          + ": "
                          + read.value(property)
                          + " for "
                          + value);
                }
              });
      if (read.validity().status() != each.status()) {
        wrong.add(each.lines().getFirst() + " " + read.validity());
      }
    }
    assertEquals(List.of(), wrong);
  }
}
