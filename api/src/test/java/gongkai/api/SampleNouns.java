package gongkai.api;

import gongkai.noun.Cell;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Three documents of an invented district, with all that can hang on one. */
public final class SampleNouns {
  public static final String REPORT_BYTES = "<html><script>alert(1)</script>年度报告</html>";
  public static final String REPORT_ID = id(REPORT_BYTES);
  public static final String POLICY_ID = id("policy");
  public static final String INTERPRETATION_ID = id("interpretation");

  public static final String REPORT_TEXT =
      """
      示例区人民政府2016年政府信息公开工作年度报告
      一、概述
      全年主动公开政府信息1254条，其中棚户区改造信息11条、用地信息31条。网站访问量33万余次。
      二、依申请公开
      收到申请数量\t总计
      自然人\t5
      法人\t
      上述工作依据《示例区政务公开办法》（示政发〔2015〕3号）开展。\
      """;

  private SampleNouns() {}

  public static List<Holding> all() {
    return List.of(report(), policy(), interpretation());
  }

  public static Holding report() {
    List<Passage> passages = new ArrayList<>();
    passages.add(passage("h-1", Passage.Kind.TITLE, "示例区人民政府2016年政府信息公开工作年度报告", List.of()));
    passages.add(passage("h-2", Passage.Kind.HEADING, "一、概述", List.of()));
    passages.add(
        passage(
            "p-1",
            Passage.Kind.PARAGRAPH,
            "全年主动公开政府信息1254条，其中棚户区改造信息11条、用地信息31条。网站访问量33万余次。",
            List.of("一、概述")));
    passages.add(passage("h-3", Passage.Kind.HEADING, "二、依申请公开", List.of()));
    passages.add(table());
    passages.add(
        passage(
            "p-2",
            Passage.Kind.PARAGRAPH,
            "上述工作依据《示例区政务公开办法》（示政发〔2015〕3号）开展。",
            List.of("二、依申请公开")));
    List<Observation> observations =
        List.of(
            narrative("主动公开政府信息", "1254条", "1254", "条", false),
            narrative("棚户区改造信息", "11条", "11", "条", false),
            narrative("用地信息", "31条", "31", "条", false),
            narrative("网站访问量", "33万余次", "330000", "次", true),
            cell("natural", "自然人", "5"),
            emptyCell());
    Finding finding =
        new Finding(
            REPORT_ID + ":C12:1",
            REPORT_ID,
            "示例区人民政府",
            OptionalInt.of(2016),
            "C12",
            Finding.Severity.WARNING,
            "其中各项之和42与总数1254不一致",
            "The parts do not add up to the total",
            "1254",
            "42",
            List.of(observations.get(0).id(), observations.get(1).id()),
            List.of("p-1"));
    int cited = REPORT_TEXT.indexOf("《示例区政务公开办法》");
    Disclosure disclosure =
        new Disclosure(
            REPORT_ID,
            original(REPORT_BYTES, "text/html", "年度报告\".html"),
            statements(
                Property.TITLE, "示例区人民政府2016年政府信息公开工作年度报告",
                Property.PUBLISHER, "示例区人民政府",
                Property.KIND, "annual_report",
                Property.REGION, "11",
                Property.PUBLISHED, "2017-12-06",
                Property.REPORTING_YEAR, "2016"),
            Validity.UNSTATED,
            List.of(
                new Citation(
                    "示政发〔2015〕3号",
                    "示例区政务公开办法",
                    Citation.Role.BASED_ON,
                    POLICY_ID,
                    cited,
                    cited + 11)),
            Relations.NONE,
            List.of(
                new SourcePlace("file:/srv/secret/report.html", Instant.EPOCH),
                new SourcePlace("https://www.example.gov.cn/report.html", Instant.EPOCH)),
            List.of(),
            List.of(),
            Instant.parse("2026-01-02T03:04:05Z"),
            Optional.empty());
    return new Holding(disclosure, REPORT_TEXT, passages, observations, List.of(finding));
  }

  public static Holding policy() {
    String text = "示例区政务公开办法\n第一条 为了规范政务公开，制定本办法。\n第二条 本办法自2015年5月1日起施行。";
    return new Holding(
        new Disclosure(
            POLICY_ID,
            original("policy", "text/plain", "policy.txt"),
            statements(
                Property.TITLE, "示例区政务公开办法",
                Property.DOCUMENT_NUMBER, "示政发〔2015〕3号",
                Property.PUBLISHER, "示例区人民政府",
                Property.KIND, "normative_document",
                Property.GENRE, "办法",
                Property.TOPIC, "综合政务\\政务公开",
                Property.FORMED, "2015-03-01",
                Property.PUBLISHED, "2015-03-20"),
            new Validity(
                Validity.Status.REPEALED,
                Optional.of(LocalDate.of(2020, 1, 1)),
                "示政发〔2019〕9号",
                "《示例区政务公开办法》同时废止。",
                ""),
            List.of(),
            Relations.NONE.with(Relations.Tie.INTERPRETED_BY, INTERPRETATION_ID),
            List.of(new SourcePlace("file:/srv/policy.txt", Instant.EPOCH)),
            List.of(),
            List.of(),
            Instant.EPOCH,
            Optional.empty()),
        text,
        passagesOf(POLICY_ID, text, "article-1", "article-2"),
        List.of(),
        List.of());
  }

  public static Holding interpretation() {
    String text = "《示例区政务公开办法》解读\n办法明确了<b>主动公开</b>的范围。\n<script>alert('x')</script>";
    return new Holding(
        new Disclosure(
            INTERPRETATION_ID,
            original("interpretation", "text/plain", "interpretation.txt"),
            statements(
                Property.TITLE, "《示例区政务公开办法》解读<script>alert(2)</script>",
                Property.PUBLISHER, "示例区人民政府办公室",
                Property.KIND, "interpretation",
                Property.PUBLISHED, "2015-03-25"),
            Validity.UNSTATED,
            List.of(),
            Relations.NONE.with(Relations.Tie.INTERPRETS, POLICY_ID),
            List.of(new SourcePlace("file:/srv/interpretation.txt", Instant.EPOCH)),
            List.of(),
            List.of(),
            Instant.EPOCH,
            Optional.empty()),
        text,
        passagesOf(INTERPRETATION_ID, text, "p-1", "p-2"),
        List.of(),
        List.of());
  }

  private static List<Passage> passagesOf(String id, String text, String... anchors) {
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    int index = -1;
    for (String line : text.split("\n", -1)) {
      String anchor = index < 0 ? "h-1" : anchors[index];
      Passage.Kind kind =
          index < 0
              ? Passage.Kind.TITLE
              : anchor.startsWith("article") ? Passage.Kind.ARTICLE : Passage.Kind.PARAGRAPH;
      passages.add(
          new Passage(
              id,
              anchor,
              kind,
              List.of(),
              OptionalInt.empty(),
              start,
              start + line.length(),
              line,
              List.of()));
      start += line.length() + 1;
      index++;
    }
    return passages;
  }

  private static Passage passage(
      String anchor, Passage.Kind kind, String text, List<String> heading) {
    int start = REPORT_TEXT.indexOf(text);
    return new Passage(
        REPORT_ID,
        anchor,
        kind,
        heading,
        OptionalInt.empty(),
        start,
        start + text.length(),
        text,
        List.of());
  }

  private static Passage table() {
    String text = "收到申请数量\t总计\n自然人\t5\n法人\t";
    int start = REPORT_TEXT.indexOf(text);
    List<Cell> cells = new ArrayList<>();
    int at = start;
    String[] rows = text.split("\n", -1);
    for (int row = 0; row < rows.length; row++) {
      String[] words = rows[row].split("\t", -1);
      for (int column = 0; column < words.length; column++) {
        cells.add(new Cell(row, column, 1, 1, at, at + words[column].length()));
        at += words[column].length() + 1;
      }
    }
    return new Passage(
        REPORT_ID,
        "table-1",
        Passage.Kind.TABLE,
        List.of("二、依申请公开"),
        OptionalInt.empty(),
        start,
        start + text.length(),
        text,
        cells);
  }

  private static Observation narrative(
      String label, String written, String value, String unit, boolean approximate) {
    int start = REPORT_TEXT.indexOf(written);
    int from = Math.max(REPORT_TEXT.lastIndexOf('。', start), REPORT_TEXT.lastIndexOf('\n', start));
    String sentence = REPORT_TEXT.substring(from + 1, REPORT_TEXT.indexOf('。', start) + 1);
    return new Observation(
        REPORT_ID + ":p-1:" + start,
        REPORT_ID,
        new Observation.Subject("示例区人民政府", "11", OptionalInt.of(2016)),
        new Observation.Meaning("", label, dimensions(written), Observation.Meaning.NARRATIVE),
        Observation.Reading.of(new BigDecimal(value), unit, approximate),
        new Observation.Place(
            "", "", "", written, sentence, "p-1", start, start + written.length()),
        label.startsWith("主动") ? List.of(REPORT_ID + ":C12:1") : List.of());
  }

  private static Map<String, String> dimensions(String written) {
    return written.equals("11条")
        ? Map.of("scope", "全区", "partOf", REPORT_ID + ":p-1:" + REPORT_TEXT.indexOf("1254条"))
        : Map.of("scope", "全区");
  }

  private static Observation cell(String row, String label, String value) {
    int start = REPORT_TEXT.indexOf(label + "\t" + value) + label.length() + 1;
    return new Observation(
        REPORT_ID + ":applications." + row + ".total",
        REPORT_ID,
        new Observation.Subject("示例区人民政府", "11", OptionalInt.of(2016)),
        new Observation.Meaning("applications." + row + ".total", "申请 " + label, Map.of(), "2021"),
        Observation.Reading.of(new BigDecimal(value), "件", false),
        new Observation.Place(
            "applications", row, "total", value, label, "table-1", start, start + value.length()),
        List.of());
  }

  private static Observation emptyCell() {
    int start = REPORT_TEXT.indexOf("法人\t") + 3;
    return new Observation(
        REPORT_ID + ":applications.legal.total",
        REPORT_ID,
        new Observation.Subject("示例区人民政府", "11", OptionalInt.of(2016)),
        new Observation.Meaning("applications.legal.total", "申请 法人", Map.of(), "2021"),
        Observation.Reading.without(Observation.Status.EMPTY, "件"),
        new Observation.Place("applications", "legal", "total", "", "法人", "table-1", start, start),
        List.of());
  }

  private static Map<Property, Statement> statements(Object... pairs) {
    Map<Property, Statement> statements = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      String value = (String) pairs[i + 1];
      statements.put(
          (Property) pairs[i],
          new Statement(
              value, value, Statement.Evidence.METADATA_BLOCK, Statement.Certainty.STATED));
    }
    return statements;
  }

  private static Original original(String bytes, String mediaType, String fileName) {
    return new Original(hash(bytes), mediaType, bytes.length(), fileName);
  }

  public static String id(String bytes) {
    return hash(bytes).substring(0, 20);
  }

  public static String hash(String bytes) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(bytes.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
