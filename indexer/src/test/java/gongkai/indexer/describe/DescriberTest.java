package gongkai.indexer.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.extract.Content;
import gongkai.indexer.stage.Failure;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import gongkai.noun.Validity;
import gongkai.testing.SharedFolder;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriberTest {
  @Test
  void aReportCopiedFromABrowserIsDescribedWithAllItsFurniture() throws Exception {
    String text = Files.readString(SharedFolder.path("seed/anding-2016-annual-report.txt"));
    String[] lines = text.lines().filter(l -> !l.isBlank()).toArray(String[]::new);
    Disclosure report = Texts.describe(lines).disclosure();
    assertEquals("定西市安定区2016年政府信息公开工作年度报告", report.title());
    assertEquals("2017-12-06", report.value(Property.PUBLISHED));
    assertEquals("annual_report", report.value(Property.KIND));
    assertEquals(OptionalInt.of(2016), report.reportingYear());
    assertEquals("621102", report.value(Property.REGION));
    assertEquals("定西市安定区人民政府", report.publisher());
    assertEquals(Certainty.INFERRED, report.statements().get(Property.PUBLISHER).certainty());
  }

  @Test
  void everyLayoutOfAMetadataBlockSaysTheSame() {
    List<List<String>> layouts =
        List.of(
            List.of(
                "索 引 号：\t01/2021-1\t主题分类：\t综合政务\\政务公开",
                "发文机关：\t国务院办公厅\t成文日期：\t2021年9月26日",
                "文　　号：\t国办发[2021]30号\t主 题 词：\t"),
            List.of(
                "索引号 | 01/2021-1 | 主题分类 | 综合政务\\政务公开",
                "发文机关 | 国办 | 成文日期 | 2021-09-26",
                "发文字号 | 国办发（2021）30号 | 有效性 |"),
            List.of(
                "索引号：01/2021-1 主题分类：综合政务>政务公开 发布机构：国务院办公厅",
                "生成日期：2021/9/26 文号：国办发〔2021〕30号 字号：[大 中 小] 点击数：12"),
            List.of(
                "索引号",
                "01/2021-1",
                "主题分类",
                "政务公开",
                "发文机关",
                "国务院办公厅",
                "成文日期",
                "二〇二一年九月二十六日",
                "发文字号",
                "國辦發〔2021〕30號"),
            List.of(
                "【索引号】01/2021-1",
                "【主题分类】综合政务/政务公开",
                "【发文单位】国务院办公厅",
                "【发文日期】2021.09.26",
                "【发文字号】国办发【2021】30号"),
            List.of(
                "索引号\t主题分类\t发文机关\t成文日期\t文号",
                "01/2021-1\t综合政务\\政务公开\t国务院办公厅\t20210926\t国办发〔2021〕30"));
    for (List<String> margin : layouts) {
      Disclosure document = Texts.describe(Texts.content(margin, "正文。")).disclosure();
      assertEquals("01/2021-1", document.value(Property.INDEX_NUMBER), margin.toString());
      assertEquals("综合政务\\政务公开", document.value(Property.TOPIC), margin.toString());
      assertEquals("国务院办公厅", document.publisher(), margin.toString());
      assertEquals("2021-09-26", document.value(Property.FORMED), margin.toString());
      assertEquals("国办发〔2021〕30号", document.value(Property.DOCUMENT_NUMBER), margin.toString());
      assertEquals(Evidence.METADATA_BLOCK, document.statements().get(Property.FORMED).from());
    }
  }

  @Test
  void emptyValuesAndPlaceholdersStateNothing() {
    Content content =
        Texts.content(List.of("文号 | 有效性 |", "发布机构：null 发布日期：2021年2月30日", "主题词：", "来源：本网"), "一些话。");
    Disclosure document = Texts.describe(content).disclosure();
    for (Property property :
        List.of(
            Property.DOCUMENT_NUMBER,
            Property.PUBLISHER,
            Property.PUBLISHED,
            Property.KEYWORDS,
            Property.REGION,
            Property.KIND)) {
      assertFalse(document.statements().containsKey(property), property.toString());
    }
    assertEquals(Validity.UNSTATED, document.validity());
  }

  @Test
  void withoutAnyBlockTheHeadAndTheSignatureSpeak() {
    Disclosure document =
        Texts.describe(
                "示例市人民政府文件",
                "示政发〔2021〕7号",
                "示例市人民政府关于推进",
                "政务公开工作的通知",
                "各县（区）人民政府：",
                "现将有关事项通知如下。",
                "示例市人民政府",
                "2021年3月5日",
                "（此件公开发布）")
            .disclosure();
    assertEquals("示例市人民政府关于推进政务公开工作的通知", document.title());
    assertEquals("示政发〔2021〕7号", document.value(Property.DOCUMENT_NUMBER));
    assertEquals("示例市人民政府", document.publisher());
    assertEquals("2021-03-05", document.value(Property.FORMED));
    assertEquals(Evidence.SIGNATURE, document.statements().get(Property.FORMED).from());
    assertEquals("notice", document.value(Property.GENRE));
    assertEquals("policy", document.value(Property.KIND));
  }

  @Test
  void whatIsMarkedAsNotPublicStopsHere() {
    Content content = Texts.content(List.of("公开方式：依申请公开"), "内部文件", "内容。");
    Failure failure =
        Texts.failed(Texts.DESCRIBER.apply(Texts.extracted("file:///a", "a", content)));
    assertEquals(Failure.Reason.NOT_PUBLIC, failure.reason());
    Content inText = Texts.content(List.of(), "某通知", "内容。", "（此件不予公开）");
    assertEquals(
        Failure.Reason.NOT_PUBLIC,
        Texts.failed(Texts.DESCRIBER.apply(Texts.extracted("file:///a", "a", inText))).reason());
    Texts.describe("年度报告", "（二）依申请公开", "依申请公开", "全年收到依申请公开12件。");
  }

  @ParameterizedTest
  @CsvSource({
    "定西市安定区2016年政府信息公开工作年度报告,annual_report,2016,621102",
    "定西市安定区人民政府2016年度政府信息公开年报,annual_report,2016,621102",
    "安定区教育局二〇一八年政府信息公开工作年度报告,annual_report,2018,621102",
    "2019年定西市政府信息公开工作年度报告,annual_report,2019,6211",
    "淮安市政府信息公开工作年度报告（2024年度）,annual_report,2024,3208",
    "定西市2020年政务公开工作年度报告,annual_report,2020,6211",
    "南京市鼓楼区人民政府２０２１年政府信息公开工作年度报告,annual_report,2021,320106",
    "《定西市政务公开办法》政策解读,interpretation,,6211",
    "一图读懂｜定西市政务公开办法,interpretation,,",
    "定西市行政机关权责清单（2022年版）,powers_list,,6211",
    "定西市财政局2023年部门预算公开,budget,2023,6211",
    "定西市教育局2022年度部门决算,budget,2022,6211",
    "老年人优待证办事指南,service_guide,,",
    "关于网民反映道路积水问题的答复,letter_reply,,",
    "关于某路段积水舆情的回应,opinion_response,,",
    "定西市人民政府关于张某等同志任免职的通知,personnel,,6211",
    "定西市防汛抗旱应急预案,emergency,,6211",
    "定西市政府采购目录公告,procurement,,6211",
    "定西市城市供水管理办法,normative_document,,6211",
    "国务院关于同意乌鲁木齐高新区建设的批复,policy,,",
  })
  void theTitleTellsKindYearAndRegion(String title, String kind, String year, String region) {
    Disclosure document =
        Texts.describe(Texts.content(List.of("标题：" + title), "一些话。")).disclosure();
    assertEquals(kind, document.value(Property.KIND));
    assertEquals(year == null ? "" : year, document.value(Property.REPORTING_YEAR));
    assertEquals(region == null ? "" : region, document.value(Property.REGION));
  }

  @ParameterizedTest
  @CsvSource({
    "国办,国务院办公厅",
    "国 务 院 办 公 厅,国务院办公厅",
    "国家教委,国家教育委员会",
    "财政部 税务总局,财政部、国家税务总局",
    "国务院办公厅、中央军委办公厅,国务院办公厅、中央军委办公厅",
    "定西市政府办公室,定西市人民政府办公室",
    "定西市安定区政府办,定西市安定区人民政府办公室",
    "某某学会,某某学会",
  })
  void publishersAreNamedInOneForm(String written, String canonical) {
    Content content = Texts.content(List.of("发文机关：\t" + written), "一些话。");
    assertEquals(canonical, Texts.describe(content).disclosure().publisher());
  }

  @Test
  void tagsOfThePageSpeakWhereTheBlockIsSilent() {
    Content plain = Texts.content(List.of("发布日期：2020-01-02"), "一些话。");
    Content content =
        new Content(
            plain.mediaType(),
            plain.text(),
            plain.blocks(),
            plain.margin(),
            java.util.Map.of(
                "articletitle", List.of("示例市供水办法"),
                "pubdate", List.of("2019-12-31 08:00"),
                "contentsource", List.of("网站名称"),
                "sitename", List.of("示例市人民政府"),
                "columnname", List.of("规范性文件")),
            List.of(),
            List.of());
    Disclosure document = Texts.describe(content).disclosure();
    assertEquals("示例市供水办法", document.title());
    assertEquals("2020-01-02", document.value(Property.PUBLISHED));
    assertEquals("", document.publisher());
    assertEquals("规范性文件", document.value(Property.COLUMN));
    assertTrue(document.value(Property.KIND).equals("normative_document"));
  }
}
