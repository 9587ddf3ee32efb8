package gongkai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies, their series, and two reports side by side. */
class ComparisonTest {
  private static final String BODY = encoded("示例区人民政府");
  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.start();
  }

  @Test
  void aBodyIsListedWithTheYearsOfItsReports() {
    JsonNode bodies = served.json("/api/v1/bodies");
    assertEquals(1, bodies.get("total").asInt(), bodies.toString());
    assertEquals("示例区人民政府", bodies.get("items").get(0).get("body").asText());
    assertEquals(2016, bodies.get("items").get(0).get("years").get(0).asInt());
    assertEquals(0, served.json("/api/v1/bodies?region=62").get("total").asInt());
  }

  @Test
  void aSeriesHasEachFigureWithItsWordsAndTheOfficeMeansTheGovernment() {
    JsonNode series =
        served.json("/api/v1/bodies/" + encoded("示例区人民政府办公室") + "/series").get("items");
    assertTrue(series.size() > 0);
    for (JsonNode one : series) {
      JsonNode point = one.get("points").get(0);
      assertEquals(2016, point.get("year").asInt());
      assertEquals(one.get("indicator").asText(), point.get("figure").get("indicator").asText());
    }
    String first = series.get(0).get("indicator").asText();
    assertEquals(
        1,
        served
            .json("/api/v1/bodies/" + BODY + "/series?indicator=" + encoded(first))
            .get("total")
            .asInt());
  }

  @Test
  void aReportComparedWithItselfIsTheSame() {
    JsonNode answer = served.json("/api/v1/compare?years=2016,2016&body=" + BODY);
    assertTrue(answer.get("cells").size() > 0);
    answer.get("cells").forEach(cell -> assertEquals("same", cell.get("change").asText()));
    answer.get("sections").forEach(section -> assertTrue(section.get("same").asBoolean()));
  }

  @ParameterizedTest
  @CsvSource({
    "404, bodies/nobody/series",
    "404, compare?years=2015$2016&body=BODY",
    "404, compare?bodies=BODY$nobody&year=2016",
    "422, compare",
    "422, compare?years=2015$2016",
    "422, compare?years=2016&body=BODY",
    "422, compare?years=2016$x&body=BODY",
    "422, compare?years=2015$2016&bodies=a$b&body=BODY",
    "422, compare?bodies=a$b",
    "422, bodies?colour=red",
  })
  void aQuestionThatCannotBeAnsweredSaysWhy(int status, String address) {
    var answer = served.get("/api/v1/" + address.replace("BODY", BODY).replace("$", ","));
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("detail"), answer.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
