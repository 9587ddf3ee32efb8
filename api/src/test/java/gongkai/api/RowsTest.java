package gongkai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions to the rows of datasets, and the files of releases. */
class RowsTest {
  private static final String STATISTICS = "/api/v1/datasets/annual-report-statistics";
  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.start();
  }

  /** Of the four narrative numbers of the sample report. */
  @ParameterizedTest
  @CsvSource({
    "'', 4",
    "year=2016, 4",
    "year=1999, 0",
    "year.from=2016&year.to=2016, 4",
    "year.to=2015, 0",
    "form=2021, 0",
    "region=110000, 4",
    "region=110101, 0",
    "approximate=true, 1",
    "approximate=true&approximate=false, 4",
    "empty=dimensions.partOf&empty=findings, 2",
    "present=value, 4",
    "value=330000, 1",
    "value=330000.00, 1",
    "value.from=1000, 2"
  })
  void areChosenByAnyColumn(String question, int rows) {
    JsonNode page = served.json(STATISTICS + "/rows?" + question);
    assertEquals(rows, page.get("total").asInt(), page.toString());
    assertEquals(rows, page.get("items").size());
    assertEquals(
        page.get("total").asInt(),
        Served.tree(served.get(STATISTICS + "/data.json?" + question).body()).size());
  }

  @Test
  void everyPageTogetherIsTheWhole() {
    for (String question : List.of("", "sort=-value", "group=id", "present=id")) {
      JsonNode whole = served.json(STATISTICS + "/rows?" + question).get("items");
      assertFalse(whole.isEmpty(), question);
      List<JsonNode> paged = new ArrayList<>();
      String cursor = "";
      do {
        JsonNode page = served.json(STATISTICS + "/rows?size=1&cursor=" + cursor + "&" + question);
        assertEquals(whole.size(), page.get("total").asInt(), question);
        page.get("items").forEach(paged::add);
        cursor = page.get("next").isNull() ? "" : page.get("next").asText();
      } while (!cursor.isEmpty());
      assertEquals(StreamSupport.stream(whole.spliterator(), false).toList(), paged, question);
    }
  }

  @Test
  void aCursorBelongsToItsQuestion() {
    String cursor = served.json(STATISTICS + "/rows?size=1").get("next").asText();
    assertEquals(
        422, served.get(STATISTICS + "/rows?size=1&year=2016&cursor=" + cursor).statusCode());
    assertEquals(422, served.get("/api/v1/datasets/findings/rows?cursor=" + cursor).statusCode());
    assertEquals(200, served.get(STATISTICS + "/rows?size=2&cursor=" + cursor).statusCode());
  }

  @Test
  void groupsAreCountedExactly() {
    JsonNode groups =
        served
            .json(
                STATISTICS
                    + "/rows?group=unit&aggregate=count,sum:value,min:value,max:value,avg:value&sort=unit")
            .get("items");
    long count = 0;
    for (JsonNode group : groups) {
      count += group.get("count").asLong();
      assertTrue(group.get("sum:value").isNull() || group.get("sum:value").isTextual());
    }
    assertEquals(4, count);
    JsonNode all = served.json(STATISTICS + "/rows?aggregate=sum:value").get("items").get(0);
    assertTrue(all.has("distinct:unit"), "a sum over several units says so: " + all);
    JsonNode observations =
        served.json("/api/v1/observations?form=narrative&group=body,year&aggregate=count");
    assertEquals(4, observations.get("items").get(0).get("count").asInt(), "" + observations);
    assertEquals(
        2, served.get("/api/v1/observations?group=form&format=csv").body().lines().count() - 1);
  }

  @Test
  void columnsAndOrderAreThoseAskedFor() {
    String csv = served.get(STATISTICS + "/data.csv?columns=value,id&sort=-value").body();
    List<String> lines = csv.lines().toList();
    assertEquals("value,id", lines.getFirst());
    assertTrue(lines.get(1).startsWith("330000,"), csv);
  }

  @Test
  void aReleaseIsGivenWholeInPartOrNotAgain() throws Exception {
    JsonNode release = served.json(STATISTICS + "/releases").get("items").get(0);
    assertEquals(release, served.json(STATISTICS + "/releases/latest"));
    for (JsonNode file : release.get("files")) {
      HttpResponse<byte[]> whole = served.bytes(file.get("url").asText());
      assertEquals(200, whole.statusCode(), file.toString());
      assertEquals(file.get("bytes").asInt(), whole.body().length);
      assertEquals(file.get("sha256").asText(), sha256(whole.body()), file.get("name").asText());
      assertEquals("\"" + file.get("sha256").asText() + "\"", header(whole, "ETag"));
    }
    String csv = STATISTICS + "/releases/latest/data.csv";
    HttpResponse<byte[]> whole = served.bytes(csv);
    int size = whole.body().length;
    HttpResponse<byte[]> part = served.bytes(csv, "Range", "bytes=3-9");
    assertEquals(206, part.statusCode());
    assertEquals("bytes 3-9/" + size, header(part, "Content-Range"));
    assertEquals(
        new String(whole.body(), 3, 7, java.nio.charset.StandardCharsets.UTF_8),
        new String(part.body(), java.nio.charset.StandardCharsets.UTF_8));
    assertEquals(5, served.bytes(csv, "Range", "bytes=-5").body().length);
    assertEquals(size - 5, served.bytes(csv, "Range", "bytes=5-").body().length);
    assertEquals(416, served.bytes(csv, "Range", "bytes=%d-".formatted(size)).statusCode());
    assertEquals(200, served.bytes(csv, "Range", "lines=1-2").statusCode());
    assertEquals(200, served.bytes(csv, "Range", "bytes=0-1", "If-Range", "\"x\"").statusCode());
    assertEquals(304, served.bytes(csv, "If-None-Match", header(whole, "ETag")).statusCode());
    HttpResponse<byte[]> packed = served.bytes(csv, "Accept-Encoding", "gzip");
    assertEquals("gzip", header(packed, "Content-Encoding"));
    assertTrue(header(packed, "ETag").endsWith("-gzip\""));
    assertEquals(whole.statusCode(), served.bytes(STATISTICS + "/data.csv").statusCode());
    assertEquals(header(whole, "ETag"), header(served.bytes(STATISTICS + "/data.csv"), "ETag"));
    HttpResponse<String> head = served.send("HEAD", csv, "");
    assertEquals(String.valueOf(size), head.headers().firstValue("Content-Length").orElse(""));
    String made = STATISTICS + "/data.csv?year=2016";
    assertEquals(
        String.valueOf(served.bytes(made).body().length),
        served.send("HEAD", made, "").headers().firstValue("Content-Length").orElse(""),
        "a question about what is made on demand");
    assertEquals(404, served.get(STATISTICS + "/releases/1999-01-01").statusCode());
    assertEquals(404, served.get(STATISTICS + "/releases/latest/..%2Frelease.json").statusCode());
  }

  @Test
  void whatIsAskedForIsCounted() {
    served.get(STATISTICS + "/data.csv");
    JsonNode days = served.json("/api/v1/usage").get("items");
    assertTrue(
        StreamSupport.stream(days.spliterator(), false)
            .anyMatch(
                day ->
                    day.get("dataset").asText().equals("annual-report-statistics")
                        && day.get("downloads").asInt() > 0),
        days.toString());
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of()
        .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
