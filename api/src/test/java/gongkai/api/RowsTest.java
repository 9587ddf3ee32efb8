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
    "value.from=1000, 2",
    "year.not=2016, 0",
    "'year.in=2015,2016', 4",
    "'year.in=2015,1999', 0",
    "value.not=330000, 3",
    "sentence.contains=棚户区, 3",
    "sentence.contains=没有这些字, 0",
    "form.not=2021, 4",
    "'form.in=narrative，2021', 4",
    "dimensions.partOf.not=x, 4",
    "level=province, 4",
    "bodyType=bureau, 0",
    "region=11, 4"
  })
  void areChosenByAnyColumn(String question, int rows) {
    JsonNode page = served.json(STATISTICS + "/rows?" + question);
    assertEquals(rows, page.get("total").asInt(), page.toString());
    assertEquals(rows, page.get("items").size());
    assertEquals(
        page.get("total").asInt(),
        Served.tree(served.get(STATISTICS + "/data.json?" + question).body()).size());
  }

  @ParameterizedTest
  @CsvSource({
    "indicator=nonsense, indicator",
    "indicator.not=nonsense, indicator.not",
    "'indicator.in=applications.received,nonsense', indicator.in",
    "region=999999, region",
    "rule=nonsense, rule",
    "status=nonsense, status",
    "coverage=nonsense, coverage",
    "'form.in=2021,nonsense', form.in",
    "year.in=many, year.in",
    "aggregate=p100:value, aggregate",
    "aggregate=median:unit, aggregate",
    "aggregate=cautions, aggregate",
    "labels=fr, labels"
  })
  void whatAClosedListDoesNotHoldIsRefused(String question, String parameter) {
    HttpResponse<String> answer = served.get(STATISTICS + "/rows?" + question);
    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        parameter, Served.tree(answer.body()).at("/errors/0/parameter").asText(), answer.body());
  }

  @Test
  void datesHaveYearsAndMonths() {
    JsonNode page =
        served.json(
            "/api/v1/datasets/disclosures/rows?group=published.year,published.month"
                + "&aggregate=count,countDistinct:publisher&sort=published.month");
    assertFalse(page.get("items").isEmpty());
    long counted = 0;
    for (JsonNode group : page.get("items")) {
      counted += group.get("count").asLong();
      if (!group.get("published.month").isNull()) {
        assertEquals(
            group.get("published.year").asText(),
            group.get("published.month").asText().substring(0, 4));
      }
    }
    assertEquals(served.json("/api/v1/datasets/disclosures/rows").get("total").asLong(), counted);
  }

  @Test
  void labelsStandBesideCodesInBothLanguages() {
    for (String[] one : new String[][] {{"zh", "正文叙述"}, {"en", "Running text"}}) {
      JsonNode row = served.json(STATISTICS + "/rows?size=1&labels=" + one[0]).at("/items/0");
      assertEquals("narrative", row.get("form").asText());
      assertEquals(one[1], row.get("form.label").asText());
      String csv = served.get(STATISTICS + "/data.csv?group=form&labels=" + one[0]).body();
      assertEquals("form,form.label,count\r\nnarrative," + one[1] + ",4\r\n", csv);
    }
  }

  @Test
  void theNextPageIsALink() {
    HttpResponse<String> answer = served.get(STATISTICS + "/rows?size=1&year=2016");
    String link = answer.headers().firstValue("Link").orElseThrow();
    String next = link.replaceFirst(".*<([^>]*)>; rel=\"next\".*", "$1");
    JsonNode page = served.json(next);
    assertEquals(4, page.get("total").asInt());
    assertFalse(page.get("items").equals(Served.tree(answer.body()).get("items")));
    String last = served.get(STATISTICS + "/rows").headers().firstValue("Link").orElseThrow();
    assertFalse(last.contains("rel=\"next\""), last);
  }

  /** 1254 of the whole, 11 and 31 of its parts: together they count 42 twice. */
  @Test
  void aSumOfTotalsAndTheirPartsSaysSo() {
    JsonNode mixed = served.json(STATISTICS + "/rows?aggregate=sum:value&unit=条");
    assertTrue(mixed.at("/items/0/cautions").asText().contains("row_totals"), mixed.toString());
    assertEquals("row_totals", mixed.at("/cautions/0/code").asText(), mixed.toString());
    assertTrue(mixed.at("/cautions/0/message").asText().contains("rowRole"), mixed.toString());
    JsonNode parts = served.json(STATISTICS + "/rows?aggregate=sum:value&unit=条&rowRole=part");
    assertFalse(parts.at("/items/0/cautions").asText().contains("row_totals"), parts.toString());
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
    JsonNode summed = served.json("/api/v1/observations?group=form&aggregate=sum:value");
    assertTrue(summed.get("items").get(0).has("cautions"), "" + summed);
    assertTrue(summed.get("cautions").isArray(), "" + summed);
    assertTrue(
        served.json("/api/v1/observations?group=level,bodyType").get("items").get(0).has("level"));
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
