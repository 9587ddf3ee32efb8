package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.Served;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two bureaus of one short name in two cities, and one whose name nobody shares. */
class TwoBureausTest {
  private static final String LANZHOU = "a".repeat(20);
  private static final String DINGXI = "b".repeat(20);
  private static final String BEFORE = "c".repeat(20);
  private static final String ALONE = "d".repeat(20);

  private static Served served;

  @BeforeAll
  static void start() {
    served =
        Served.of(
            List.of(
                YearReportsTest.report(LANZHOU, "水务局", "6201", 2022, "2023-01-20", "4071"),
                YearReportsTest.report(DINGXI, "水务局", "6211", 2022, "2023-01-25", "17"),
                YearReportsTest.report(BEFORE, "水务局", "6211", 2021, "2022-01-25", "15"),
                YearReportsTest.report(ALONE, "气象局", "6211", 2022, "2023-01-25", "8")),
            Pages::new);
  }

  @Test
  void theyAreTwoBodiesAndOneThatSharesNoNameIsAskedForByIt() {
    List<String> said = new ArrayList<>();
    for (JsonNode body : served.json("/api/v1/bodies").get("items")) {
      said.add(
          String.join(
              " ",
              body.get("body").asText(),
              body.get("name").asText(),
              body.get("region").asText(),
              body.get("years").toString(),
              body.get("reports").asText()));
    }
    assertEquals(
        List.of(
            "气象局 气象局 6211 [2022] 1",
            "水务局@6201 水务局 6201 [2022] 1",
            "水务局@6211 水务局 6211 [2021,2022] 2"),
        said);
    assertEquals(1, served.json("/api/v1/bodies?region=620100").get("total").asInt());
    assertEquals(2, served.json("/api/v1/bodies?region=6211").get("total").asInt());
  }

  @Test
  void aSeriesHasTheFiguresOfOneAndANameThatBothHaveIsAskedBack() {
    JsonNode points = served.json(series("水务局@6211")).at("/items/0/points");
    assertEquals(2, points.size());
    assertEquals(DINGXI, points.at("/1/figure/document").asText());
    assertEquals(0, points.at("/1/others").size());
    assertEquals(1, served.json(series("气象局")).at("/items/0/points").size());
    assertEquals(1, served.json(series("气象局@6211")).at("/items/0/points").size());
    var both = served.get(series("水务局"));
    assertEquals(422, both.statusCode(), both.body());
    assertTrue(both.body().contains("水务局@6201") && both.body().contains("水务局@6211"));
    assertEquals(404, served.get(series("气象局@6201")).statusCode());
  }

  @Test
  void oneIsComparedWithTheOther() {
    JsonNode answer =
        served.json(
            "/api/v1/compare?year=2022&bodies=" + encoded("水务局@6201") + "," + encoded("水务局@6211"));
    assertEquals(LANZHOU, answer.at("/left/document").asText());
    assertEquals(DINGXI, answer.at("/right/document").asText());
    String page =
        served
            .get(
                "/reports/compare?year=2022&first="
                    + encoded("水务局@6201")
                    + "&second="
                    + encoded("水务局@6211"))
            .body();
    assertTrue(page.contains("水务局（甘肃省兰州市）") && page.contains("水务局（甘肃省定西市）"), page);
    assertEquals(
        422, served.get("/api/v1/compare?years=2021,2022&body=" + encoded("水务局")).statusCode());
  }

  @Test
  void neitherSupersedesTheOther() {
    for (String report : List.of(LANZHOU, DINGXI)) {
      assertFalse(served.get("/documents/" + report).body().contains("已被同一机关同年度较晚公布的报告替代"));
    }
    JsonNode ties = served.json("/api/v1/documents/" + LANZHOU + "/related").get("items");
    ties.forEach(tie -> assertFalse(tie.get("relation").asText().startsWith("supersede")));
  }

  @Test
  void eachHasItsPageAndTheNameLeadsToBoth() {
    String page = served.get("/reports/" + encoded("水务局@6211")).body();
    assertTrue(page.contains("水务局（甘肃省定西市）"), page);
    assertTrue(page.contains("/documents/" + BEFORE) && !page.contains("/documents/" + LANZHOU));
    assertTrue(page.contains("value=\"水务局@6201\""), page);
    String both = served.get("/reports/" + encoded("水务局")).body();
    assertTrue(
        both.contains("/reports/" + encoded("水务局@6201"))
            && both.contains("/reports/" + encoded("水务局@6211"))
            && !both.contains("/reports/" + encoded("气象局")),
        both);
    assertTrue(served.get("/reports/" + encoded("气象局")).body().contains("/documents/" + ALONE));
    String ranking = served.get("/reports?year=2022&indicator=applications.received").body();
    assertTrue(ranking.indexOf("水务局（甘肃省兰州市）") < ranking.indexOf("水务局（甘肃省定西市）"), ranking);
    assertTrue(served.get("/sitemap-site.xml").body().contains("/reports/" + encoded("水务局@6201")));
  }

  private static String series(String body) {
    return "/api/v1/bodies/" + encoded(body) + "/series";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
