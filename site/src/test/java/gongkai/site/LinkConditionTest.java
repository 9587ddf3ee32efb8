package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.Served;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows a link with a condition that cannot be has results, and is told. */
class LinkConditionTest {
  private static Served served;

  @BeforeAll
  static void start() {
    served = WholeService.start();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "year=soon",
        "from=yesterday",
        "from=2020-01-02&to=2020-01-01",
        "sort=best",
        "size=0",
        "page=99999999999999999999",
        "cursor=none",
        "scope=all&scope=title",
        "validity=%3Cb%3E"
      })
  void resultsAreShownWithANote(String condition) {
    HttpResponse<String> answer = served.get("/search?" + condition, "Accept", "text/html");
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("未采用"), answer.body());
    assertTrue(answer.body().contains("class=\"hit\""), answer.body());
    assertFalse(answer.body().contains("<b>”"), answer.body());
  }

  @Test
  void whatCanBeIsKept() {
    String page = served.get("/search?year=soon&unit=passage&q=公开", "Accept", "text/html").body();
    assertTrue(page.contains("unit=passage"), page);
    assertFalse(page.contains("year=soon"), page);
  }

  @Test
  void aFileOfResultsIsNotMadeOfAnotherQuestion() {
    assertEquals(422, served.get("/search.csv?year=soon").statusCode());
  }
}
