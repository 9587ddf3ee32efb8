package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.Served;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The operator's pages show nothing and do nothing without the token, nor for another site. */
class OperatorPagesTest {
  private static final Pattern WORD = Pattern.compile("name=\"form\" value=\"([0-9a-f]+)\"");

  private static Served served;

  @BeforeAll
  static void start() {
    served = WholeService.start();
  }

  @Test
  void withoutTheTokenThereIsOnlyADoor() {
    HttpResponse<String> page = served.get("/operator", "Accept", "text/html");
    assertTrue(page.body().contains("type=\"password\""));
    assertFalse(page.body().contains("加密"), "nothing of the quarantine is shown");
    assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
    assertEquals(403, post("/operator/login", "token=wrong", "").statusCode());
    for (String order : new String[] {"index", "reindex", "retry", "retry-group", "logout"}) {
      assertEquals(403, post("/operator/" + order, "form=0", "").statusCode(), order);
    }
  }

  @Test
  void theTokenOpensThePageAndItsFormsCarryAWord() {
    HttpResponse<String> login = post("/operator/login", "token=" + Served.TOKEN, "");
    assertEquals(303, login.statusCode());
    String cookie = login.headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
    assertTrue(cookie.contains("Path=/operator"), cookie);
    assertFalse(cookie.contains(Served.TOKEN), "the browser does not keep the token");
    String session = cookie.substring(0, cookie.indexOf(';'));
    String page = served.get("/operator", "Cookie", session).body();
    assertTrue(page.contains("文件已加密"), page);
    assertTrue(page.contains("name=\"reason\" value=\"ENCRYPTED\""), page);
    assertTrue(page.contains("可用 ") && page.contains("Java "), "disk and version");
    String unknown = served.get("/operator?file=/nowhere/%3Cb%3E", "Cookie", session).body();
    assertTrue(unknown.contains("没有 /nowhere/&lt;b&gt; 的收录记录"), unknown);
    Matcher word = WORD.matcher(page);
    assertTrue(word.find());

    assertEquals(403, post("/operator/reindex", "form=of-another-site", session).statusCode());
    HttpResponse<String> asked = post("/operator/reindex", "form=" + word.group(1), session);
    assertEquals("/operator?said=unconfirmed", asked.headers().firstValue("Location").orElse(""));
    HttpResponse<String> reindex =
        post("/operator/reindex", "confirm=yes&form=" + word.group(1), session);
    assertEquals("/operator?said=begun", reindex.headers().firstValue("Location").orElse(""));
    HttpResponse<String> group =
        post("/operator/retry-group", "form=" + word.group(1) + "&reason=ENCRYPTED", session);
    assertEquals("/operator?said=begun", group.headers().firstValue("Location").orElse(""));
    HttpResponse<String> none =
        post("/operator/retry-group", "form=" + word.group(1) + "&reason=NOTHING", session);
    assertEquals("/operator?said=refused", none.headers().firstValue("Location").orElse(""));
    HttpResponse<String> refused =
        post("/operator/retry", "form=" + word.group(1) + "&source=file:///etc/passwd", session);
    assertEquals("/operator?said=refused", refused.headers().firstValue("Location").orElse(""));
    HttpResponse<String> nowhere =
        post("/operator/index", "form=" + word.group(1) + "&path=%00", session);
    assertEquals("/operator?said=refused", nowhere.headers().firstValue("Location").orElse(""));

    assertEquals(303, post("/operator/logout", "form=" + word.group(1), session).statusCode());
    assertTrue(served.get("/operator", "Cookie", session).body().contains("type=\"password\""));
  }

  private static HttpResponse<String> post(String path, String form, String cookie) {
    String[] headers =
        cookie.isEmpty()
            ? new String[] {
              "Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded"
            }
            : new String[] {
              "Accept",
              "text/html",
              "Content-Type",
              "application/x-www-form-urlencoded",
              "Cookie",
              cookie
            };
    return served.send("POST", path, form, headers);
  }
}
