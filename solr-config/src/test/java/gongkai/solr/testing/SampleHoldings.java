package gongkai.solr.testing;

import gongkai.noun.Citation;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Original;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.Relations;
import gongkai.noun.SourcePlace;
import gongkai.noun.Statement;
import gongkai.noun.Validity;
import gongkai.solr.holding.Holding;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Documents of an invented district, in our own words, built paragraph by paragraph. */
public final class SampleHoldings {
  private final Map<Property, String> values = new LinkedHashMap<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private String mediaType = "text/html";
  private Validity validity = Validity.UNSTATED;
  private Relations relations = Relations.NONE;
  private Optional<Instant> withdrawn = Optional.empty();
  private String edition = "";

  private SampleHoldings() {}

  public static SampleHoldings titled(String title) {
    return new SampleHoldings().with(Property.TITLE, title);
  }

  public SampleHoldings with(Property property, String value) {
    values.put(property, value);
    return this;
  }

  public SampleHoldings says(String paragraph) {
    paragraphs.add(paragraph);
    return this;
  }

  public SampleHoldings as(String type) {
    mediaType = type;
    return this;
  }

  public SampleHoldings repealed() {
    return valid(Validity.Status.REPEALED, "本文件自即日起废止。");
  }

  public SampleHoldings expired() {
    return valid(Validity.Status.EXPIRED, "有效期至去年年底。");
  }

  private SampleHoldings valid(Validity.Status status, String sentence) {
    validity = new Validity(status, Optional.empty(), "", sentence, "");
    return this;
  }

  /** Tells it from another of the same title. */
  public SampleHoldings edition(String name) {
    edition = name;
    return this;
  }

  public SampleHoldings supersededBy(String... others) {
    relations = new Relations(Map.of(Relations.Tie.SUPERSEDED_BY, List.of(others)));
    return this;
  }

  public SampleHoldings withdrawn() {
    withdrawn = Optional.of(Instant.EPOCH);
    return this;
  }

  /** The number as it stands in the last paragraph. */
  public SampleHoldings counts(String written, String value, String unit, int year) {
    int before =
        paragraphs.stream().limit(paragraphs.size() - 1).mapToInt(p -> p.length() + 1).sum();
    int start = before + paragraphs.getLast().indexOf(written);
    String anchor = "p-" + paragraphs.size();
    observations.add(
        new Observation(
            id() + ":" + anchor + ":" + start,
            id(),
            new Observation.Subject(
                value(Property.PUBLISHER), value(Property.REGION), OptionalInt.of(year)),
            new Observation.Meaning(
                "disclosed.total", "主动公开信息", Map.of("scope", "全区"), Observation.Meaning.NARRATIVE),
            Observation.Reading.of(new BigDecimal(value), unit, false),
            new Observation.Place(
                "", "", "", written, paragraphs.getLast(), anchor, start, start + written.length()),
            List.of()));
    return this;
  }

  public SampleHoldings doubted(String check) {
    findings.add(
        new Finding(
            id() + ":" + check + ":1",
            id(),
            value(Property.PUBLISHER),
            OptionalInt.of(2021),
            check,
            Finding.Severity.ERROR,
            "分项之和与合计不符",
            "the parts do not add up",
            "12",
            "11",
            observations.stream().map(Observation::id).toList(),
            List.of("p-1")));
    return this;
  }

  /** Made from title and edition, so that it can be named before the rest is known. */
  public String id() {
    return hash().substring(0, 20);
  }

  public Holding build() {
    Map<Property, Statement> statements = new LinkedHashMap<>();
    values.forEach(
        (property, value) ->
            statements.put(
                property,
                new Statement(
                    value, value, Statement.Evidence.METADATA_BLOCK, Statement.Certainty.STATED)));
    Disclosure disclosure =
        new Disclosure(
            id(),
            new Original(hash(), mediaType, 1, "a.html"),
            statements,
            validity,
            List.of(new Citation("国办发〔2021〕30号", "", Citation.Role.CITES, "", 0, 1)),
            relations,
            List.of(new SourcePlace("file:/sample/" + id(), Instant.EPOCH)),
            List.of(),
            List.of(),
            Instant.EPOCH,
            withdrawn);
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i);
      passages.add(
          new Passage(
              id(),
              "p-" + (i + 1),
              Passage.Kind.PARAGRAPH,
              List.of("工作情况"),
              OptionalInt.of(1),
              at,
              at + text.length(),
              text,
              List.of()));
      at += text.length() + 1;
    }
    return new Holding(disclosure, String.join("\n", paragraphs), passages, observations, findings);
  }

  private String value(Property property) {
    return values.getOrDefault(property, "");
  }

  private String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((values.get(Property.TITLE) + edition).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A small district: seven documents that the tests of search ask about. */
  public static List<Holding> district() {
    return List.of(
        titled("示例区人民政府2021年政府信息公开工作年度报告")
            .with(Property.PUBLISHER, "示例区人民政府")
            .with(Property.REGION, "990101")
            .with(Property.KIND, "annual_report")
            .with(Property.REPORTING_YEAR, "2021")
            .with(Property.PUBLISHED, "2022-03-20")
            .with(Property.SITE, "示例区门户网站")
            .says("2021年，我区深化放管服改革，主动公开政府信息1203条。")
            .counts("1203条", "1203", "条", 2021)
            .says("棚户区改造工作进展顺利，全年完成棚户区改造一千二百户，群众满意度不断提高。")
            .doubted("C1")
            .build(),
        titled("示例区人民政府办公室关于印发2021年政务公开工作要点的通知")
            .with(Property.PUBLISHER, "示例区人民政府办公室")
            .with(Property.REGION, "990101")
            .with(Property.KIND, "normative")
            .with(Property.GENRE, "通知")
            .with(Property.DOCUMENT_NUMBER, "示政办发〔2021〕30号")
            .with(Property.INDEX_NUMBER, "000014349/2021-00222")
            .with(Property.TOPIC, "综合政务\\政务公开")
            .with(Property.PUBLISHED, "2021-05-08")
            .with(Property.FORMED, "2021-04-30")
            .as("application/pdf")
            .says("各街道办事处，区政府各部门：现将政务公开工作要点印发给你们，请认真贯彻执行。")
            .says("第一条　加强重点领域信息公开，围绕老旧小区改造、稳岗就业等群众关心的事项及时发布信息。")
            .build(),
        titled("示例区人民政府办公室关于印发2019年政务公开工作要点的通知")
            .with(Property.PUBLISHER, "示例区人民政府办公室")
            .with(Property.REGION, "990101")
            .with(Property.DOCUMENT_NUMBER, "示政办发〔2019〕12号")
            .with(Property.TOPIC, "综合政务\\政务公开")
            .with(Property.PUBLISHED, "2019-05-08")
            .repealed()
            .says("各街道办事处，区政府各部门：现将政务公开工作要点印发给你们，请认真贯彻执行。")
            .build(),
        titled("《示例区住房保障管理办法》政策解读")
            .with(Property.PUBLISHER, "示例市住房和城乡建设局")
            .with(Property.REGION, "9901")
            .with(Property.DOCUMENT_NUMBER, "示建发〔2020〕7号")
            .with(Property.TOPIC, "城乡建设、环境保护\\城乡建设(含住房)")
            .with(Property.PUBLISHED, "2020-07")
            .says("公租房申请条件：家庭人均收入低于上年度城镇居民人均可支配收入的百分之六十。")
            .says("本办法按照示政办发〔2021〕30号的要求制定。")
            .build(),
        titled("关于残疾人就业保障金征缴的答复")
            .with(Property.PUBLISHER, "示例区税务局")
            .with(Property.REGION, "990101")
            .with(Property.PUBLISHED, "2023-01-05")
            .says("用人单位安排残疾人就业达不到规定比例的，应当缴纳残疾人就业保障金。")
            .build(),
        titled("已撤回的棚户区改造公告")
            .with(Property.PUBLISHER, "示例区人民政府")
            .with(Property.REGION, "990101")
            .with(Property.PUBLISHED, "2018-01-05")
            .withdrawn()
            .says("棚户区改造公告内容。")
            .build(),
        titled("Ｗｉ-Fi🚀覆盖计划：３D打印𠀀字库")
            .with(Property.PUBLISHER, "示例区科学技术局")
            .with(Property.REGION, "990101")
            .with(Property.PUBLISHED, "2024-02-01")
            .says("公共場所免費Ｗｉ-Fi覆蓋計劃已經完成，國務院辦公廳要求𠀀字庫同步建設。")
            .build());
  }
}
