package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.SampleNouns;
import gongkai.api.Served;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages are whole without a script, and nothing that a document says becomes markup. */
class PageTest {
  private static Served served;

  @BeforeAll
  static void start() {
    served = WholeService.start();
  }

  static List<String> everyPage() {
    return List.of(
        "/",
        "/search",
        "/search?q=" + Served.encoded("棚户区改造") + "&kind=annual_report&utm_source=x",
        "/search?q=nothingofthiskind",
        "/documents/" + SampleNouns.REPORT_ID,
        "/documents/" + SampleNouns.POLICY_ID,
        "/documents/" + SampleNouns.INTERPRETATION_ID,
        "/documents/" + SampleNouns.POLICY_ID + "/with/" + SampleNouns.INTERPRETATION_ID,
        "/documents/" + SampleNouns.INTERPRETATION_ID + "?q=" + Served.encoded("主动公开"),
        "/datasets",
        "/datasets/disclosures?contains=" + Served.encoded("<b>") + "&sort=-title",
        "/reports",
        "/reports/" + Served.encoded("示例区人民政府"),
        "/figures?body=" + Served.encoded("<b>") + "&year=1900&indicator=%3Cscript%3E",
        "/settings",
        "/errors?page=" + Served.encoded("/search?q=<script>"),
        "/styleguide",
        "/datasets/annual-report-statistics",
        "/about");
  }

  @Test
  void everyPageIsInBothLanguagesAndSaysThatItIsASample() {
    for (String path : everyPage()) {
      String page = page(path);
      assertTrue(page.contains("lang=\"zh-CN\""), path);
      assertTrue(page.contains("示例数据"), path);
      assertTrue(page.contains("name=\"SiteName\""), path);
      String english = page(path + (path.contains("?") ? "&" : "?") + "lang=en");
      assertTrue(english.contains("<html lang=\"en\">"), path);
      assertTrue(english.contains("Sample data"), path);
    }
  }

  @Test
  void noPageHasAScriptOrStyleOfItsOwn() {
    for (String path : everyPage()) {
      HttpResponse<String> response = served.get(path, "Accept", "text/html");
      String page = response.body();
      Matcher scripts =
          Pattern.compile("<script(?! src=\"/static/| type=\"application/ld\\+json\")")
              .matcher(page);
      assertFalse(scripts.find(), path);
      assertFalse(page.contains("<style"), path);
      assertFalse(page.contains(" style="), path);
      assertFalse(Pattern.compile(" on[a-z]+=").matcher(page).find(), path);
      assertTrue(
          response.headers().firstValue("Content-Security-Policy").orElse("").contains("'self'"));
    }
  }

  @Test
  void aStatisticLeadsToItsWordsAndBack() {
    String page = page("/documents/" + SampleNouns.REPORT_ID);
    int start = SampleNouns.REPORT_TEXT.indexOf("11条");
    assertTrue(page.contains("id=\"o-" + start + "\""), page);
    assertTrue(page.contains("href=\"#o-" + start + "\""));
    Matcher words =
        Pattern.compile("<a class=\"stated\" id=\"o-" + start + "\" href=\"#(s-\\d+)\">11条</a>")
            .matcher(page);
    assertTrue(words.find());
    assertTrue(page.contains("id=\"" + words.group(1) + "\""));
    assertTrue(page.contains("其中各项之和42与总数1254不一致"));
    assertTrue(page.contains("330,000次"));
    assertTrue(
        Pattern.compile("<span class=\"sentence\">全年主动公开政府信息<a [^>]*>1254条</a>，其中")
            .matcher(page)
            .find(),
        "the sentence of a number is one element");
    assertTrue(
        Pattern.compile("<tr class=\"sentence\">\\s*<td [^>]*>自然人</td>").matcher(page).find());
    assertTrue(page.contains("其中（主动公开政府信息：1254条）"), "a part names its whole in words");
    assertFalse(page.contains(">" + SampleNouns.REPORT_ID + ":"), "no id is shown");
    assertTrue(page.contains("<th scope=\"col\">收到申请数量</th>"), "a table is a table");
    assertTrue(
        Pattern.compile("<td data-label=\"总计\"><a [^>]*>5</a></td>").matcher(page).find(),
        "a row can stand by itself on a telephone");
    assertFalse(page.contains("/srv/secret"), "the operator's folders are not shown");
  }

  @Test
  void markupInADocumentIsText() {
    String page = page("/documents/" + SampleNouns.INTERPRETATION_ID);
    assertTrue(page.contains("&lt;b&gt;主动公开&lt;/b&gt;"));
    assertFalse(page.contains("alert(2)</script>"));
    assertFalse(page.contains("<script>alert"));
  }

  @Test
  void aSearchShowsWhatMatchedAndWhatNarrowsIt() {
    String page = page("/search?kind=annual_report&q=" + Served.encoded("棚户区改造"));
    assertTrue(page.contains("<mark>棚户区改造</mark>"), page);
    assertTrue(page.contains("#p-1"));
    assertTrue(page.contains("class=\"chip\""));
    assertTrue(page.contains("年度报告"));
    String policy = page("/documents/" + SampleNouns.POLICY_ID);
    assertTrue(policy.contains("<strong>已废止</strong> <span>自 2020-01-01 起废止</span>"), policy);
    assertTrue(policy.contains("《示例区政务公开办法》同时废止。</q>"), policy);
    assertTrue(
        policy.indexOf("已废止") < policy.indexOf("<h1"), "whether it holds stands before all else");
  }

  @Test
  void theReaderChoosesTheLookWithoutAScriptAndIsSentNowhereElse() {
    HttpResponse<String> kept = keep("scheme=dark&back=/datasets");
    assertEquals(303, kept.statusCode());
    assertEquals("/datasets", kept.headers().firstValue("Location").orElse(""));
    String cookie = kept.headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.startsWith("gongkai-look=dark.normal"), cookie);
    String page = served.get("/", "Cookie", cookie.substring(0, cookie.indexOf(';'))).body();
    assertTrue(page.contains("data-scheme=\"dark\""), page);
    for (String elsewhere :
        List.of("//evil.example", "https://evil.example", "/\\evil.example", "")) {
      assertEquals(
          "/",
          keep("size=large&back=" + Served.encoded(elsewhere))
              .headers()
              .firstValue("Location")
              .orElse(""));
    }
    assertTrue(
        keep("scheme=%3Cscript%3E&size=&back=/")
            .headers()
            .firstValue("Set-Cookie")
            .orElse("")
            .startsWith("gongkai-look=auto.normal"));
  }

  private static HttpResponse<String> keep(String form) {
    return served.send(
        "POST", "/settings", form, "Content-Type", "application/x-www-form-urlencoded");
  }

  @Test
  void aSearchIsTakenAwayAsATable() {
    HttpResponse<String> csv = served.get("/search.csv?kind=annual_report");
    assertEquals(200, csv.statusCode());
    assertTrue(csv.body().startsWith("\uFEFFid,"), csv.body());
    assertTrue(csv.body().contains(SampleNouns.REPORT_ID));
    assertFalse(csv.body().contains(SampleNouns.POLICY_ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/documents/nothing", "/datasets/nothing", "/reports/nothing"})
  void whatIsMissingIsAPageForPeople(String path) {
    HttpResponse<String> response = served.get(path, "Accept", "text/html");
    assertEquals(404, response.statusCode());
    assertTrue(response.body().contains("<h1>"), response.body());
  }

  @Test
  void staticFilesAreKept() {
    Matcher style = Pattern.compile("href=\"(/static/site.css\\?v=[0-9a-f]+)\"").matcher(page("/"));
    assertTrue(style.find());
    HttpResponse<String> css = served.get(style.group(1));
    assertEquals(200, css.statusCode());
    assertTrue(css.headers().firstValue("Content-Type").orElse("").startsWith("text/css"));
    assertTrue(css.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
    assertEquals(404, served.get("/static/../words/words_zh.properties").statusCode());
  }

  private static String page(String path) {
    HttpResponse<String> response = served.get(path, "Accept", "text/html");
    assertEquals(200, response.statusCode(), path + " " + response.body());
    return response.body();
  }
}
