package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.Served;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What programs read, as people see it. */
class DeveloperPagesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private static Served served;

  @BeforeAll
  static void start() {
    served = WholeService.start();
  }

  @Test
  void aQuestionIsWrittenInThreeLanguages() {
    String page =
        served.get("/developers?operation=search&q=it%27s%20%3Cb%3E", "Accept", BROWSER).body();
    assertTrue(page.contains("/api/v1/search?q=it%27s+%3Cb%3E"), page);
    assertTrue(page.contains("requests.get("), page);
    assertTrue(page.contains("await fetch("), page);
    assertFalse(page.contains("<b>"), page);
    String all = served.get("/developers", "Accept", BROWSER).body();
    assertTrue(all.contains("operation=search\""), all);
    assertFalse(all.contains("/admin/"), "orders of the operator are no one else's");
  }

  @Test
  void aBrowserIsShownAPageAndAProgramIsNot() {
    var feed = served.get("/feed.atom?q=公开", "Accept", BROWSER);
    assertEquals(303, feed.statusCode());
    assertTrue(feed.headers().firstValue("Location").orElse("").startsWith("/feed?q="));
    assertTrue(served.get("/feed.atom?q=公开").body().contains("<feed"));
    assertTrue(served.get("/feed.atom", "Accept", "application/atom+xml").body().contains("<feed"));
    String page = served.get("/feed?q=公开", "Accept", BROWSER).body();
    assertTrue(page.contains("/feed.atom?q="), page);
    assertTrue(page.contains("class=\"hit"), page);
    assertEquals(303, served.get("/openapi", "Accept", BROWSER).statusCode());
    assertTrue(served.get("/openapi").body().startsWith("{\"openapi\""));
  }

  @Test
  void oembedFramesAPartOfAPageOfThisSiteAlone() {
    String base = "http://127.0.0.1:" + served.port;
    String asked =
        "/oembed?url="
            + java.net.URLEncoder.encode(
                base + "/reports#bodies", java.nio.charset.StandardCharsets.UTF_8);
    String answer = served.get(asked).body();
    assertTrue(answer.contains("/reports?take=bodies.html"), answer);
    assertEquals(404, served.get("/oembed?url=http%3A%2F%2Felsewhere.example%2F").statusCode());
    assertEquals(404, served.get("/oembed?url=" + base + "/operator").statusCode());
  }
}
