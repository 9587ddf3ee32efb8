package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.Served;
import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Meaning;
import gongkai.noun.Observation.Place;
import gongkai.noun.Observation.Reading;
import gongkai.noun.Observation.Subject;
import gongkai.noun.Original;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.Relations;
import gongkai.noun.SourcePlace;
import gongkai.noun.Statement;
import gongkai.noun.Validity;
import gongkai.solr.holding.Holding;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A report of March and its correction of June: every answer takes the later one and says so. */
class YearReportsTest {
  private static final String BODY = "更正县人民政府";
  private static final String MARCH = "1".repeat(20);
  private static final String JUNE = "2".repeat(20);
  private static final String BEFORE = "3".repeat(20);
  private static final String INDICATOR = "applications.received";
  private static final String AT = URLEncoder.encode(BODY, StandardCharsets.UTF_8);

  private static Served served;

  @BeforeAll
  static void start() {
    served =
        Served.of(
            List.of(
                report(MARCH, BODY, 2022, "2023-03-20", "4071"),
                report(JUNE, BODY + "办公室", 2022, "2023-06-02", "4072"),
                report(BEFORE, BODY, 2021, "2022-03-20", "4000")),
            Pages::new);
  }

  @Test
  void theComparisonIsWithTheCorrection() {
    JsonNode answer = served.json("/api/v1/compare?years=2021,2022&body=" + AT);
    assertEquals(BEFORE, answer.at("/left/document").asText());
    assertEquals(JUNE, answer.at("/right/document").asText());
    String page = served.get("/reports/" + AT + "/compare?a=2021&b=2022").body();
    assertTrue(page.contains(JUNE), page);
    assertFalse(page.contains(MARCH), page);
    String file = served.get("/reports/compare?year=2022&first=" + AT + "&second=" + AT).body();
    assertTrue(file.contains(JUNE) && !file.contains(MARCH), file);
  }

  @Test
  void theSeriesHasTheCorrectionAndNamesTheOther() {
    JsonNode points =
        served
            .json("/api/v1/bodies/" + AT + "/series?indicator=" + INDICATOR)
            .at("/items/0/points");
    assertEquals(2, points.size());
    assertEquals(JUNE, points.at("/1/figure/document").asText());
    assertEquals(List.of(MARCH + ":p-1:2"), List.of(points.at("/1/others/0").asText()));
  }

  @Test
  void thePageOfTheBodyHasItsFigureAndListsBoth() {
    String page = served.get("/reports/" + AT).body();
    assertTrue(page.contains("4072") || page.contains("4,072"), page);
    assertFalse(page.contains("4071") || page.contains("4,071"), page);
    int june = page.indexOf("/documents/" + JUNE);
    int march = page.indexOf("/documents/" + MARCH);
    int said = page.indexOf("已被同年度较晚公布的报告替代");
    assertTrue(0 < june && june < march && march < said, page);
    assertEquals(said, page.lastIndexOf("已被同年度较晚公布的报告替代"));
  }

  @Test
  void theOverviewAndItsRankingTakeTheCorrection() {
    String page = served.get("/reports?year=2022&indicator=" + INDICATOR).body();
    assertTrue(page.contains("/documents/" + JUNE), page);
    assertFalse(page.contains("/documents/" + MARCH), page);
  }

  @Test
  void theSupersededReportSaysSoAndLeadsToTheOther() {
    String page = served.get("/documents/" + MARCH).body();
    int said = page.indexOf("已被同一机关同年度较晚公布的报告替代");
    assertTrue(said > 0 && page.indexOf("/documents/" + JUNE) > 0, page);
    assertFalse(served.get("/documents/" + JUNE).body().contains("已被同一机关同年度较晚公布的报告替代"));
    assertEquals("supersededBy " + JUNE, tie(MARCH, JUNE));
    assertEquals("supersedes " + MARCH, tie(JUNE, MARCH));
  }

  private static String tie(String from, String to) {
    StringBuilder ties = new StringBuilder();
    for (JsonNode one : served.json("/api/v1/documents/" + from + "/related").get("items")) {
      if (one.toString().contains(to)) {
        ties.append(one.get("relation").asText()).append(' ').append(to);
      }
    }
    return ties.toString();
  }

  static Holding report(String id, String body, int year, String published, String received) {
    return report(id, body, "620000", year, published, received);
  }

  static Holding report(
      String id, String body, String region, int year, String published, String received) {
    String text = "收到" + received + "件申请。";
    Passage passage =
        new Passage(
            id,
            "p-1",
            Passage.Kind.PARAGRAPH,
            List.of(),
            OptionalInt.empty(),
            0,
            text.length(),
            text,
            List.of());
    Map<Property, Statement> statements = new TreeMap<>();
    Map.of(
            Property.KIND,
            "annual_report",
            Property.TITLE,
            body + year + "年政府信息公开工作年度报告",
            Property.PUBLISHER,
            body,
            Property.REGION,
            region,
            Property.PUBLISHED,
            published,
            Property.REPORTING_YEAR,
            Integer.toString(year))
        .forEach(
            (property, value) ->
                statements.put(
                    property,
                    new Statement(
                        value, value, Statement.Evidence.TEXT, Statement.Certainty.STATED)));
    Observation figure =
        new Observation(
            id + ":p-1:2",
            id,
            new Subject(body, region, OptionalInt.of(year)),
            new Meaning(INDICATOR, "收到政府信息公开申请数", Map.of(), Meaning.NARRATIVE),
            Reading.of(new BigDecimal(received), "件", false),
            new Place("", "", "", received + "件", text, "p-1", 2, 2 + received.length() + 1),
            List.of());
    Disclosure disclosure =
        new Disclosure(
            id,
            new Original(id + "0".repeat(44), "text/html", 1, "report.html"),
            statements,
            Validity.UNSTATED,
            List.of(),
            Relations.NONE,
            List.of(new SourcePlace("file:/srv/" + id + ".html", Instant.EPOCH)),
            List.of(),
            List.of(),
            Instant.EPOCH,
            Optional.empty());
    return new Holding(disclosure, text, List.of(passage), List.of(figure), List.of());
  }
}
