package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.NounJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What texts say, held against the sample corpus. */
class ClaimsTest {
  private final SampleService service = SampleService.get();
  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "见清政发〔2021〕9号。|number found",
        "见清政发（2021） 9 号。|number found",
        "见清政发〔2021〕909号。|number notHeld",
        "见清政发〔2015〕18号。|number repealed",
        "按《清禾区最低生活保障实施细则》（清政发〔2021〕9号）办理。|title found, number found",
        "按《清禾区最低生活保障实施细则》（清政发〔2021〕8号）办理。|title found, number differs",
        "按《清禾区住房保障实施细则》办理。|title notHeld",
        "《清禾区最低生活保障实施细则》第十二条已有规定。|title found, article found",
        "《清禾区最低生活保障实施细则》第十三条已有规定。|title found, article differs",
        "《清禾区最低生活保障实施细则》第七条规定：“不予确认的，书面说明理由。”|title found, article found, quote found",
        "《清禾区最低生活保障实施细则》第八条规定：“不予确认的，书面说明理由。”|title found, article differs, quote differs",
        "《清禾区最低生活保障实施细则》规定，“不予确认的，口头说明理由”。|title found, quote differs",
        "有人说：“自收到初审意见之日起8个工作日内作出确认或者不予确认的决定”。|quote found",
        "有人说：“自收到初审意见之日起9个工作日内作出确认或者不予确认的决定”。|quote differs",
        "有人说：“个工作日内作出确认或者不予确认的决定。不予确认的”。|quote found",
        "有人说：“月亮上的环形山每年都要由专人检查两次以上”。|quote notHeld",
        "2023年，清禾区人民政府新收政府信息公开申请126件。|figure found",
        "2023年，清禾区人民政府新收政府信息公开申请128件。|figure differs",
        "2022年，清禾区人民政府新收政府信息公开申请126件。|figure differs",
        "2003年，清禾区人民政府新收政府信息公开申请126件。|figure notHeld",
        "今天天气很好，大家都去了“放管服”大厅。|''",
      })
  void isJudgedByARule(String text, String verdicts) {
    assertEquals(verdicts, String.join(", ", verdicts(checked(text))), text);
  }

  @Test
  void everyClaimIsAPieceOfTheTextAndHasItsReason() {
    String text = "2023年，清禾区人民政府新收政府信息公开申请126件。依照《清禾区最低生活保障实施细则》（清政发〔2021〕9号）第七条。";
    JsonNode claims = checked(text);
    assertEquals(4, claims.size(), claims.toString());
    for (JsonNode claim : claims) {
      assertEquals(
          claim.get("text").asText(),
          text.substring(claim.get("start").asInt(), claim.get("end").asInt()));
      assertTrue(claim.get("because").asText().endsWith("。"), claim.toString());
      String url = claim.at("/place/url").asText();
      assertEquals(200, service.page(url.replaceFirst("#.*", "")).statusCode(), url);
      String anchor = url.contains("#") ? url.substring(url.indexOf('#') + 1) : "content";
      assertTrue(
          service.page(url.replaceFirst("#.*", "")).body().contains("id=\"" + anchor + "\""), url);
    }
  }

  @Test
  void whatIsRepealedSaysWhatHoldsNow() {
    JsonNode claim = checked("见清政发〔2015〕18号。").get(0);
    assertTrue(claim.at("/now/title").asText().contains("最低生活保障实施细则"), claim.toString());
  }

  @Test
  void linesComeOneByOneAndTheLastSaysThatItIsWhole() {
    List<String> lines =
        post("/api/v1/check?as=ndjson", "text/plain", "见清政发〔2021〕9号和《没有的办法》。").lines().toList();
    assertEquals(3, lines.size(), lines.toString());
    assertEquals("{\"complete\":true}", lines.getLast());
  }

  @Test
  void aTextThatIsTooLongOrNoneIsRefused() {
    assertTrue(post("/api/v1/check", "text/plain", "字".repeat(64_001)).contains("64000"));
    assertTrue(post("/api/v1/check", "application/json", "{}").contains("\"status\":422"));
    assertTrue(post("/api/v1/check", "application/json", "[1").contains("\"status\":400"));
  }

  @Test
  void hostileTextEndsInTime() {
    String text =
        ("《" + "甲".repeat(90) + "》第一条规定：“" + "第二条、".repeat(20) + "”<script>。").repeat(200);
    JsonNode answer = tree(post("/api/v1/check", "text/plain", text.substring(0, 37_000)));
    assertTrue(answer.get("claims").size() > 100, answer.get("complete").toString());
  }

  @Test
  void anEditorPastesAnArticleAndKeepsItWithRemarks() throws IOException {
    assertTrue(service.page("/check").body().contains("<textarea"));
    String article = "据清政发〔2021〕9号，<b>2023年，清禾区人民政府新收政府信息公开申请128件。</b>";
    String form = "text=" + URLEncoder.encode(article, StandardCharsets.UTF_8);
    String page = post("/check", "application/x-www-form-urlencoded", form);
    assertTrue(page.contains("<mark>128件</mark>"), page);
    assertTrue(page.contains("不一致"), page);
    assertFalse(page.contains("<b>2023"), page);
    String html = post("/check", "application/x-www-form-urlencoded", form + "&as=html");
    assertTrue(html.contains("&lt;b&gt;2023"), html);
    HttpResponse<byte[]> word =
        send(
            request("/check", "application/x-www-form-urlencoded", form + "&as=docx"),
            BodyHandlers.ofByteArray());
    List<String> parts = new ArrayList<>();
    String comments = "";
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(entry.getName());
        if (entry.getName().equals("word/comments.xml")) {
          comments = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    assertTrue(parts.contains("word/document.xml"), parts.toString());
    assertTrue(comments.contains("126件"), comments);
  }

  private JsonNode checked(String text) {
    JsonNode answer = tree(post("/api/v1/check", "text/plain", text));
    assertTrue(answer.path("complete").asBoolean(), answer.toString());
    return answer.get("claims");
  }

  private static List<String> verdicts(JsonNode claims) {
    List<String> verdicts = new ArrayList<>();
    claims.forEach(c -> verdicts.add(c.get("kind").asText() + " " + c.get("verdict").asText()));
    return verdicts;
  }

  private String post(String path, String type, String body) {
    return send(request(path, type, body), BodyHandlers.ofString()).body();
  }

  private HttpRequest request(String path, String type, String body) {
    return HttpRequest.newBuilder(service.uri(path))
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return NounJson.mapper().readTree(json);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(json, e);
    }
  }
}
