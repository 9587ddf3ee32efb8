package gongkai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies by years by indicators. */
class FiguresTest {
  private static final String PATH = "/api/v1/figures";
  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.start();
  }

  @Test
  void everyPlaceHasANumberOrSaysWhyNot() {
    JsonNode items =
        served.json(PATH + "?indicator=proactive.total&year=2016&year=1999").get("items");
    assertFalse(items.isEmpty());
    for (JsonNode place : items) {
      assertEquals(
          place.get("status").asText().equals("stated"),
          !place.get("value").isNull(),
          place.toString());
    }
    assertTrue(items.toString().contains("no_report"), items.toString());
  }

  @Test
  void aCubeHasAValueForEveryPlace() {
    JsonNode cube =
        served.json(PATH + "?format=jsonstat&indicator=proactive.total&year=2016&year=1999");
    assertEquals("2.0", cube.get("version").asText());
    int places = 1;
    for (JsonNode size : cube.get("size")) {
      places *= size.asInt();
    }
    assertTrue(places > 0, cube.toString());
    assertEquals(places, cube.get("value").size());
    assertEquals(cube.at("/size/0").asInt(), cube.at("/dimension/body/category/index").size());
  }

  @Test
  void theWideShapeHasAColumnAnIndicator() {
    String csv =
        served.get(PATH + "?format=csv&shape=wide&indicator=review.total&per=applications").body();
    assertTrue(
        csv.startsWith(
            "body,name,region,level,bodyType,year,review.total,review.total.perHundred,review.total.mark\r\n"),
        csv);
  }

  @ParameterizedTest
  @CsvSource({"indicator=nonsense, indicator", "body=nonsense, body", "per=nonsense, indicator"})
  void whatThereIsNotIsRefused(String question, String parameter) {
    var answer = served.get(PATH + "?" + question);
    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(parameter, Served.tree(answer.body()).at("/errors/0/parameter").asText());
  }
}
