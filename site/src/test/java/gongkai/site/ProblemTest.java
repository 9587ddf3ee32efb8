package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.Served;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error has one shape, and says what would have been right. */
class ProblemTest {
  private static Served served;

  @BeforeAll
  static void start() {
    served = WholeService.start();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?nonsense=1, 422, nonsense",
    "/api/v1/search?sort=best, 422, sort",
    "/api/v1/search?from=yesterday, 422, from",
    "/api/v1/search?from=2020-01-02&to=2020-01-01, 422, from",
    "/api/v1/search?page=1000000000, 422, page",
    "/api/v1/search?page=99999999999999999999, 422, page",
    "/api/v1/search?size=0, 422, size",
    "/api/v1/search?size=101, 422, size",
    "/api/v1/search?q=a&q=b, 422, q",
    "/api/v1/search?cursor=none, 422, cursor",
    "/api/v1/observations?cursor=none, 422, cursor",
    "/api/v1/observations?status=guessed, 422, status",
    "/api/v1/documents?since=lately, 422, since",
    "/api/v1/documents?cursor=none, 422, cursor",
    "/api/v1/documents/nothing, 404, ''",
    "/api/v1/documents/nothing/text, 404, ''",
    "/api/v1/documents/nothing/original, 404, ''",
    "/api/v1/datasets/nothing, 404, ''",
    "/api/v1/datasets/nothing/data.csv, 404, ''",
    "/api/v1/datasets/findings/data.exe, 404, ''",
    "/api/v1/datasets/nothing/rows, 404, ''",
    "/api/v1/datasets/findings/rows?nothing=1, 422, nothing",
    "/api/v1/datasets/findings/rows?columns=nothing, 422, columns",
    "/api/v1/datasets/findings/rows?sort=nothing, 422, sort",
    "/api/v1/datasets/findings/rows?group=nothing, 422, group",
    "/api/v1/datasets/findings/rows?aggregate=sum:message, 422, aggregate",
    "/api/v1/datasets/findings/rows?year=soon, 422, year",
    "/api/v1/datasets/findings/rows?year.from=2020-13, 422, year.from",
    "/api/v1/datasets/disclosures/rows?published.from=2020-13, 422, published.from",
    "/api/v1/datasets/disclosures/rows?published.to=yesterday, 422, published.to",
    "/api/v1/datasets/findings/rows?size=1000000000, 422, size",
    "/api/v1/datasets/findings/rows?page=1000000000, 422, page",
    "/api/v1/datasets/findings/rows?cursor=none, 422, cursor",
    "/api/v1/datasets/findings/rows?cursor=YXxifDF8MQ, 422, cursor",
    "/api/v1/datasets/findings/rows?empty=nothing, 422, empty",
    "/api/v1/datasets/findings/data.csv?cursor=x, 422, cursor",
    "/api/v1/datasets/findings/data.json?excel=1, 422, excel",
    "/api/v1/datasets/findings/releases/never, 404, ''",
    "/api/v1/datasets/findings/releases/latest/data.exe, 404, ''",
    "/api/v1/observations?group=nothing, 422, group",
    "/api/v1/observations?sort=year, 422, sort",
    "/api/v1/changes?since=lately, 422, since",
    "/api/v1/changes?cursor=none, 422, cursor",
    "/feed.atom?sort=newest, 422, sort",
    "/sitemap-9of8.xml, 404, ''",
    "/api/v1/nothing, 404, ''",
    "/nothing, 404, ''"
  })
  void isAProblem(String path, int status, String parameter) {
    HttpResponse<String> response = served.get(path);
    JsonNode problem = checked(response, status);
    if (!parameter.isEmpty()) {
      assertEquals(parameter, problem.get("errors").get(0).get("parameter").asText());
    }
  }

  @Test
  void namesTheParametersThatExist() {
    JsonNode fault = Served.tree(served.get("/api/v1/search?quarry=x").body()).get("errors").get(0);
    assertTrue(fault.get("allowed").toString().contains("\"publisher\""), fault.toString());
    JsonNode sort = Served.tree(served.get("/api/v1/search?sort=x").body()).get("errors").get(0);
    assertEquals(
        "[\"relevance\",\"newest\",\"oldest\",\"collected\"]", sort.get("allowed").toString());
  }

  @Test
  void speaksTheClientsLanguage() {
    assertTrue(
        served
            .get("/api/v1/search?size=0", "Accept-Language", "en-GB,en;q=0.9")
            .body()
            .contains("not an integer"));
    assertTrue(served.get("/api/v1/search?size=0").body().contains("整数"));
    assertEquals(
        422, served.get("/api/v1/search?size=0", "Accept-Language", ";;;q=9,*").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/search?q=café", "/documents/café", "/search?lang=en&q=caf%E9"})
  void anAddressInAnUnknownCharsetIsToldHow(String typed) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port)) {
      socket
          .getOutputStream()
          .write(
              ("GET " + typed + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      socket.setSoTimeout(10_000);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertTrue(answer.contains("application/problem+json"), answer);
      assertTrue(answer.contains("GBK") && answer.contains("q=%E4%BD%8E%E4%BF%9D"), answer);
    }
  }

  @Test
  void anOtherMethodIsNotAllowed() {
    checked(served.send("DELETE", "/api/v1/search", ""), 405);
    assertEquals(200, served.send("HEAD", "/api/v1/search", "").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[]", "", "nonsense", "{\"paths\":[]}", "{\"paths\":[\"/unknown\"]}"})
  void aBadOrderIsAProblem(String body) {
    HttpResponse<String> response =
        served.send("POST", "/api/v1/admin/index", body, "Authorization", "Bearer " + Served.TOKEN);
    assertTrue(response.statusCode() == 400 || response.statusCode() == 422);
    checked(response, response.statusCode());
  }

  @Test
  void anOrderNeedsTheToken() {
    checked(served.send("POST", "/api/v1/admin/index", "{\"paths\":[\"/known\"]}"), 401);
    checked(
        served.send(
            "POST",
            "/api/v1/admin/index",
            "{\"paths\":[\"/known\"]}",
            "Authorization",
            "Bearer wrong"),
        401);
    assertEquals(
        200,
        served
            .send(
                "POST",
                "/api/v1/admin/index",
                "{\"paths\":[\"/known\"]}",
                "Authorization",
                "Bearer " + Served.TOKEN)
            .statusCode());
  }

  @Test
  void aBodyThatIsTooLargeIsAProblem() {
    HttpResponse<String> response =
        served.send(
            "POST",
            "/api/v1/admin/index",
            "{\"paths\":[\"" + "a".repeat(2 << 20) + "\"]}",
            "Authorization",
            "Bearer " + Served.TOKEN);
    checked(response, 413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%7B!lucene%7D*:*",
        "%22",
        "%00",
        "%ED%A0%80",
        "%FF",
        "((((",
        "-",
        "*",
        "%F0%9F%98%80"
      })
  void hostileWordsAreOnlyWords(String q) {
    int status = served.get("/api/v1/search?q=" + q).statusCode();
    assertTrue(status == 200 || status == 422 || status == 400, q + " " + status);
    int page = served.get("/search?q=" + q, "Accept", "text/html").statusCode();
    assertEquals(status, page, q);
    int suggest = served.get("/api/v1/suggest?q=" + q).statusCode();
    assertTrue(suggest == 200 || suggest == 400, q + " " + suggest);
  }

  private static JsonNode checked(HttpResponse<String> response, int status) {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    JsonNode problem = Served.tree(response.body());
    assertEquals(status, problem.get("status").asInt());
    for (String key : new String[] {"type", "title", "detail", "instance", "errors"}) {
      assertTrue(problem.has(key), key);
    }
    return problem;
  }
}
