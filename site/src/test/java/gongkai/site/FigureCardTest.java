package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.SampleNouns;
import gongkai.api.Served;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of one number: its words, its heads, how it is cited. */
class FigureCardTest {
  private static Served served;

  @BeforeAll
  static void start() {
    served = WholeService.start();
  }

  private static JsonNode figure(String value) {
    String path = "/api/v1/documents/" + SampleNouns.REPORT_ID + "/observations";
    for (JsonNode one : Served.tree(served.get(path).body()).get("items")) {
      if (one.get("value").asText().equals(value)) {
        return one;
      }
    }
    throw new AssertionError(value);
  }

  private static String page(JsonNode figure) {
    String path = "/documents/" + SampleNouns.REPORT_ID + "/figures/" + figure.get("start").asInt();
    var answer = served.get(path, "Accept", "text/html");
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  @Test
  void aSentenceIsShownWithItsNumberMarkedAndCited() {
    String page = page(figure("1254"));
    assertTrue(page.contains("<mark>1254条</mark>"), page);
    assertTrue(page.contains("1,254条"), page);
    assertTrue(page.contains("[EB/OL]"), page);
    assertTrue(page.contains("@misc{gongkai-" + SampleNouns.REPORT_ID.substring(0, 8)), page);
    assertTrue(page.contains("author = {{示例区人民政府}}"), page);
  }

  @Test
  void aCellIsShownWithTheHeadsOfItsRowAndColumn() {
    String page = page(figure("5"));
    assertTrue(page.contains("<mark>5</mark>"), page);
    assertTrue(page.replaceAll("\\s+", " ").contains("<dt>行</dt> <dd>自然人"), page);
    assertTrue(page.replaceAll("\\s+", " ").contains("<dt>列</dt> <dd>总计"), page);
  }

  @Test
  void whereThereIsNoNumberItSaysSo() {
    String path = "/documents/" + SampleNouns.REPORT_ID + "/figures/";
    assertEquals(404, served.get(path + "1", "Accept", "text/html").statusCode());
    assertEquals(404, served.get(path + "x%3Cb%3E", "Accept", "text/html").statusCode());
    assertEquals(404, served.get("/documents/0/figures/1", "Accept", "text/html").statusCode());
  }

  @Test
  void aTableIsTakenWithItsSource() {
    String body =
        "/reports/"
            + java.net.URLEncoder.encode("示例区人民政府", java.nio.charset.StandardCharsets.UTF_8);
    String csv = served.get(body + "?take=reports.csv").body();
    assertTrue(csv.startsWith("\uFEFF年度,报告,发布日期,是否按时,核对提示,备注,link"), csv);
    assertTrue(csv.contains("\n2016,示例区人民政府2016年政府信息公开工作年度报告,"), csv);
    assertTrue(csv.contains("http://") && csv.contains(SampleNouns.REPORT_ID), csv);
    assertTrue(served.get(body).body().contains("报告未载明主要数字"));
    var framed = served.get(body + "?take=reports.html");
    assertTrue(
        framed.headers().firstValue("Content-Security-Policy").orElse("").contains("ancestors *"));
    assertTrue(framed.body().contains("数据来源："), framed.body());
    assertEquals(404, served.get(body + "?take=figures.exe").statusCode());
    assertEquals(404, served.get(body + "?take=nothing.csv").statusCode());
  }

  @Test
  void severalFiltersOfADatasetGiveThoseRowsAlone() {
    String asked =
        "/datasets/annual-report-statistics/rows.csv?value=1254&year.from=2016&year.to=2016";
    assertEquals(2, served.get(asked).body().lines().count(), served.get(asked).body());
    assertEquals(1, served.get(asked + "&body=nobody").body().lines().count());
    String page =
        served.get("/datasets/annual-report-statistics?value=1254", "Accept", "text/html").body();
    assertTrue(page.contains("rows.xlsx?value=1254"), page);
  }
}
