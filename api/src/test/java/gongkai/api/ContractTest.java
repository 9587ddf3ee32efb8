package gongkai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.NounJson;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The names and shapes that others rely on (docs/api.md). */
class ContractTest {
  private static final String DOCUMENT = "/api/v1/documents/" + SampleNouns.REPORT_ID;
  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.start();
  }

  @Test
  void aHitSaysWhatItIsAndMarksTheCharactersThatMatched() {
    JsonNode answer = served.json("/api/v1/search?q=" + Served.encoded("棚户区改造"));
    assertEquals(1, answer.get("total").asInt(), answer.toString());
    JsonNode hit = answer.get("hits").get(0);
    assertEquals(SampleNouns.REPORT_ID, hit.get("id").asText());
    assertEquals("2017-12-06", hit.get("published").asText());
    assertEquals("unstated", hit.get("validity").asText());
    assertEquals("https://www.example.gov.cn/report.html", hit.get("url").asText());
    JsonNode snippet = hit.get("snippets").get(0);
    JsonNode mark = snippet.get("marks").get(0);
    assertEquals(
        "棚户区改造", snippet.get("text").asText().substring(mark.get(0).asInt(), mark.get(1).asInt()));
    assertEquals("p-1", snippet.get("anchor").asText());
  }

  @Test
  void aFacetEntryHasALabelForPeople() {
    JsonNode facets = served.json("/api/v1/search").get("facets");
    JsonNode region = facets.get("region").get(0);
    assertEquals("11", region.get("value").asText());
    assertEquals("北京市", region.get("label").asText());
    List<String> labels = new ArrayList<>();
    facets.get("validity").forEach(entry -> labels.add(entry.get("label").asText()));
    assertTrue(labels.contains("已废止"), labels.toString());
  }

  @Test
  void aPassageCanBeAHit() {
    JsonNode hit =
        served.json("/api/v1/search?unit=passage&q=" + Served.encoded("棚户区改造")).get("hits").get(0);
    assertEquals(SampleNouns.REPORT_ID + "#p-1", hit.get("id").asText());
    assertEquals(SampleNouns.REPORT_ID, hit.get("document").asText());
  }

  @Test
  void offsetsCutTheirWordsOutOfTheText() {
    HttpResponse<String> text = served.get(DOCUMENT + "/text");
    assertEquals("text/plain; charset=utf-8", text.headers().firstValue("Content-Type").orElse(""));
    assertEquals(SampleNouns.REPORT_TEXT, text.body());
    JsonNode observations = served.json(DOCUMENT + "/observations");
    assertEquals(6, observations.get("total").asInt());
    for (JsonNode observation : observations.get("items")) {
      assertEquals(
          observation.get("text").asText(),
          text.body().substring(observation.get("start").asInt(), observation.get("end").asInt()));
    }
  }

  @Test
  void aDecimalIsAStringAndAnEmptyCellIsNull() {
    JsonNode items = served.json(DOCUMENT + "/observations").get("items");
    JsonNode visits = items.get(3);
    assertEquals("330000", visits.get("value").textValue());
    assertTrue(visits.get("approximate").asBoolean());
    JsonNode empty = items.get(5);
    assertTrue(empty.get("value").isNull());
    assertEquals("empty", empty.get("status").asText());
  }

  @Test
  void observationsAreFilteredAndPagedWithoutLoss() {
    JsonNode all = served.json("/api/v1/observations?form=narrative&size=3");
    assertEquals(4, all.get("total").asInt());
    assertEquals(3, all.get("items").size());
    JsonNode rest =
        served.json(
            "/api/v1/observations?form=narrative&size=3&cursor="
                + Served.encoded(all.get("next").asText()));
    assertEquals(1, rest.get("items").size());
    assertTrue(rest.get("next").isNull());
    assertEquals(0, served.json("/api/v1/observations?year=1999").get("total").asInt());
    assertEquals(6, served.json("/api/v1/observations?year=2016").get("total").asInt());
  }

  @Test
  void everyListOfADocumentIsPagedTheSameWay() {
    for (String list : List.of("passages", "observations", "findings", "citations", "related")) {
      JsonNode whole = served.json(DOCUMENT + "/" + list);
      assertEquals(whole.get("total").asInt(), whole.get("items").size(), list);
      assertTrue(whole.get("next").isNull(), list);
      assertTrue(list.equals("related") || !whole.get("items").isEmpty(), list);
      List<JsonNode> items = new ArrayList<>();
      String cursor = "";
      do {
        JsonNode page = served.json(DOCUMENT + "/" + list + "?size=2&cursor=" + cursor);
        assertEquals(whole.get("total"), page.get("total"), list);
        page.get("items").forEach(items::add);
        cursor = page.get("next").isNull() ? "" : page.get("next").asText();
      } while (!cursor.isEmpty());
      assertEquals(NounJson.mapper().valueToTree(items), whole.get("items"), list);
      for (String wrong : List.of("cursor=none", "cursor=-1", "cursor=999999999", "size=1001")) {
        assertEquals(422, served.get(DOCUMENT + "/" + list + "?" + wrong).statusCode(), wrong);
      }
    }
  }

  @Test
  void observationsAreAFileToo() {
    List<String> csv = served.get("/api/v1/observations?format=csv").body().lines().toList();
    assertEquals(7, csv.size());
    assertTrue(csv.getFirst().startsWith("id,document,body,region,year,"), csv.getFirst());
    assertEquals(
        4, served.get("/api/v1/observations?format=ndjson&form=narrative").body().lines().count());
  }

  @Test
  void aDocumentTellsWhatSaysEachValue() {
    JsonNode document = served.json(DOCUMENT);
    assertEquals(
        "METADATA_BLOCK", document.get("statements").get("published").get("from").asText());
    assertEquals(2, document.get("sources").size());
    assertEquals(2016, document.get("reportingYear").asInt());
    assertEquals(1, served.json(DOCUMENT + "/citations").get("total").asInt());
    assertEquals(
        "C12", served.json(DOCUMENT + "/findings").get("items").get(0).get("check").asText());
    assertEquals(
        SampleNouns.POLICY_ID,
        served.json(DOCUMENT + "/related").get("items").get(0).get("id").asText());
  }

  @Test
  void aVerdictSaysWhetherADocumentHoldsAndWhoSaysSo() {
    JsonNode repealed = served.json("/api/v1/documents/" + SampleNouns.POLICY_ID + "/verdict");
    assertEquals("repealed", repealed.get("status").asText());
    assertTrue(repealed.get("applies").asBoolean());
    assertEquals("2020-01-01", repealed.get("since").asText());
    assertEquals("《示例区政务公开办法》同时废止。", repealed.at("/said/sentence").asText());
    assertEquals("示政发〔2019〕9号", repealed.at("/said/name").asText(), "what says so is not held");
    JsonNode report = served.json(DOCUMENT + "/verdict");
    assertEquals("unstated", report.get("status").asText());
    assertFalse(report.get("applies").asBoolean(), "a report is neither in force nor out of it");
  }

  @Test
  void anOriginalIsADownloadThatRunsNothing() {
    HttpResponse<byte[]> original = served.bytes(DOCUMENT + "/original");
    assertEquals(SampleNouns.REPORT_BYTES, new String(original.body(), StandardCharsets.UTF_8));
    assertEquals("text/html", header(original, "Content-Type"));
    assertTrue(header(original, "Content-Disposition").startsWith("attachment; filename=\"____"));
    assertTrue(header(original, "Content-Security-Policy").startsWith("sandbox"));
    assertTrue(
        header(served.bytes(DOCUMENT + "/original?inline=true"), "Content-Security-Policy")
            .startsWith("sandbox"),
        "nothing but a PDF is shown in place");
    assertEquals("nosniff", header(original, "X-Content-Type-Options"));
    assertEquals(
        304,
        served
            .bytes(DOCUMENT + "/original", "If-None-Match", header(original, "ETag"))
            .statusCode());
    assertEquals(
        404, served.get("/api/v1/documents/" + SampleNouns.POLICY_ID + "/original").statusCode());
  }

  @Test
  void aDatasetIsTheSameInEveryFormat() {
    JsonNode list = served.json("/api/v1/datasets");
    assertTrue(list.get("total").asInt() > 3);
    for (JsonNode dataset : list.get("items")) {
      String name = dataset.get("name").asText();
      String data = "/api/v1/datasets/" + name + "/data.";
      int rows = Served.tree(served.get(data + "json").body()).size();
      assertEquals(rows, served.get(data + "ndjson").body().lines().count(), name);
      String csv = served.get(data + "csv?excel=1").body();
      assertTrue(csv.startsWith("\uFEFF"), name);
      assertTrue(csv.lines().count() >= rows + 1, name);
      assertEquals('P', served.bytes(data + "xlsx").body()[0], name);
    }
  }

  @Test
  void aDatasetCanBeNarrowed() {
    String data = "/api/v1/datasets/annual-report-statistics/data.json";
    assertEquals(4, Served.tree(served.get(data).body()).size());
    assertEquals(0, Served.tree(served.get(data + "?year=1999").body()).size());
    assertEquals(0, Served.tree(served.get(data + "?form=2021").body()).size());
  }

  @Test
  void anExportSaysThatItIsComplete() {
    List<String> lines = served.get("/api/v1/documents").body().lines().toList();
    assertEquals(4, lines.size());
    assertEquals(3, Served.tree(lines.getLast()).get("total").asInt());
    assertTrue(Served.tree(lines.getLast()).get("complete").asBoolean());
    assertEquals(1, served.get("/api/v1/documents?since=2999-01-01").body().lines().count());
  }

  @Test
  void textIsPackedForWhoeverTakesIt() {
    HttpResponse<byte[]> packed = served.bytes("/api/v1/datasets", "Accept-Encoding", "gzip");
    assertEquals("gzip", header(packed, "Content-Encoding"));
    assertEquals((byte) 0x1f, packed.body()[0]);
    assertFalse(
        served.bytes("/api/v1/datasets").headers().firstValue("Content-Encoding").isPresent());
  }

  @Test
  void anySiteMayReadTheDataAndNoneMayOrder() {
    assertEquals(
        "*",
        header(
            served.bytes("/api/v1/search", "Origin", "https://other.example"),
            "Access-Control-Allow-Origin"));
    assertFalse(
        served
            .send("POST", "/api/v1/admin/index", "{}", "Origin", "https://other.example")
            .headers()
            .firstValue("Access-Control-Allow-Origin")
            .isPresent());
  }

  @Test
  void theServiceSaysHowItIs() {
    assertEquals("UP", served.json("/observe/health").get("status").asText());
    served.get("/api/v1/documents/none");
    assertEquals(1, served.get("/api/v1/search?q=x").headers().allValues("X-Request-Id").size());
    String metrics = served.get("/observe/metrics").body();
    for (String line :
        List.of(
            "gongkai_answers_seconds_count{route=\"/api/v1/documents/{id}\",scope=\"application\",status=\"404\"",
            "gongkai_documents{scope=\"application\",state=\"withdrawn\"",
            "gongkai_quarantine{reason=\"ENCRYPTED\",scope=\"application\",} 2.0",
            "gongkai_index_up{scope=\"application\",} 1.0",
            "gongkai_work_places{kind=\"search\"",
            "gongkai_disk_free_bytes")) {
      assertTrue(metrics.contains(line), line + " in " + metrics);
    }
  }

  @Test
  void allParametersTogetherHaveALength() {
    String many =
        IntStream.range(0, 60)
            .mapToObj(i -> "publisher=" + "x".repeat(150) + i)
            .collect(Collectors.joining("&"));
    HttpResponse<String> refused = served.get("/api/v1/search?" + many);
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("8000"), refused.body());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
