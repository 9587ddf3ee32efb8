package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The calls and pages that docs/api.md gives for twelve questions answer them. */
class TwelveQuestionsTest {
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\| [^|`]+ \\| `(?<call>/api/[^`]+)` \\| `(?<page>/[^`]+)` \\|$");

  private static final String GOVERNMENT = "清禾区人民政府";

  private static final List<String> CALLS = new ArrayList<>();
  private static final List<String> PAGES = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    String text = Files.readString(SampleService.folder().resolve("../../docs/api.md"));
    Matcher line = LINE.matcher(text.substring(text.indexOf("## Twelve questions")));
    while (line.find()) {
      CALLS.add(line.group("call"));
      PAGES.add(line.group("page"));
    }
    assertEquals(12, CALLS.size(), CALLS.toString());
  }

  private static List<JsonNode> items(int question) {
    JsonNode answer = SampleService.get().json(encoded(CALLS.get(question - 1)));
    List<JsonNode> items = StreamSupport.stream(answer.get("items").spliterator(), false).toList();
    assertFalse(items.isEmpty(), answer.toString());
    assertEquals(items.size(), answer.get("total").asInt(), "one call gives all");
    return items;
  }

  /** The words of the page, without its markup. */
  private static String page(int question) {
    var page = SampleService.get().get(encoded(PAGES.get(question - 1)));
    assertEquals(200, page.statusCode());
    return page.body()
        .substring(page.body().indexOf("<main"))
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  private static String encoded(String address) {
    return java.net.URI.create(address).toASCIIString();
  }

  private static JsonNode only(List<JsonNode> items, String body, int year) {
    List<JsonNode> found =
        items.stream()
            .filter(one -> one.get("body").asText().equals(body))
            .filter(one -> one.get("year").asInt() == year)
            .toList();
    assertEquals(1, found.size(), body + " " + year);
    return found.getFirst();
  }

  @Test
  void applicationsByDistrictAndYear() {
    List<JsonNode> items = items(1);
    assertEquals("126", only(items, GOVERNMENT, 2023).get("value").asText());
    assertEquals("990101", only(items, GOVERNMENT, 2023).get("region").asText());
    assertTrue(page(1).contains("126"), page(1));
  }

  @Test
  void theShareRefusedHasItsDenominator() {
    JsonNode place = only(items(2), GOVERNMENT, 2024);
    assertEquals("15", place.get("value").asText());
    assertEquals("142", place.get("denominator").asText());
    assertEquals("10.5634", place.get("perHundred").asText());
    assertTrue(page(2).contains("15／142＝10.5634%"), page(2));
  }

  @Test
  void whoIsLateTheLatestFirst() {
    List<Integer> late = items(3).stream().map(row -> row.get("daysLate").asInt()).toList();
    assertEquals(List.of(48, 34), late);
    assertTrue(page(3).contains("2017-05-18"), page(3));
    assertFalse(page(3).contains("清禾区人民政府2023年政府信息公开工作年度报告"), "that came in time");
  }

  @Test
  void sumsThatDoNotAddUp() {
    List<JsonNode> items = items(4);
    assertEquals(15, items.size());
    for (JsonNode row : items) {
      assertNotEquals(row.get("expected"), row.get("actual"), row.toString());
    }
    assertTrue(page(4).contains("符合条件的 15 行"), page(4));
    assertTrue(page(4).contains("“其中”各项不超过总数 × 去掉这个条件"), page(4));
  }

  @Test
  void aTrendOverFiveYearsSaysWhereItBreaks() {
    List<JsonNode> items = items(5);
    assertEquals(
        List.of("95", "118", "131", "126", "142"),
        items.stream().map(row -> row.get("value").asText()).toList());
    assertEquals(
        List.of(2021),
        items.stream()
            .filter(row -> !row.get("breaks").asText().isEmpty())
            .map(row -> row.get("year").asInt())
            .toList());
    assertTrue(page(5).contains("2021年“收到政府信息公开申请数”：表样由2019变为2021"), page(5));
  }

  @Test
  void theMostCitedPolicies() {
    List<JsonNode> items = items(6);
    List<Integer> counts =
        items.stream().map(row -> row.get("countDistinct:document").asInt()).toList();
    assertEquals(counts.stream().sorted(java.util.Comparator.reverseOrder()).toList(), counts);
    assertEquals(
        items.size(), items.stream().map(row -> row.get("resolved").asText()).distinct().count());
    assertTrue(items.toString().contains("清禾区最低生活保障实施细则"), items.toString());
    assertTrue(page(6).contains("清禾区公共租赁住房管理办法"), page(6));
  }

  @Test
  void outputPerYear() {
    JsonNode year =
        items(7).stream()
            .filter(row -> row.get("published.year").asInt() == 2023)
            .findFirst()
            .orElseThrow();
    assertEquals(14, year.get("count").asInt());
    assertTrue(page(7).contains(" 2023 14 "), page(7));
  }

  @Test
  void theMedianLag() {
    JsonNode government =
        items(8).stream()
            .filter(row -> row.get("publisher").asText().equals(GOVERNMENT))
            .findFirst()
            .orElseThrow();
    assertEquals("2", government.get("median:workingDays").asText());
    assertTrue(page(8).contains(GOVERNMENT + " 16 2 "), page(8));
  }

  @Test
  void policiesWithoutInterpretation() {
    List<JsonNode> items = items(9);
    assertEquals(11, items.size());
    for (JsonNode row : items) {
      assertTrue(row.get("interpretation").isNull(), row.toString());
      assertTrue(page(9).contains(row.get("title").asText()), row.toString());
    }
  }

  @Test
  void feesAndWhereTheyAreNotStated() {
    List<JsonNode> items = items(10);
    JsonNode charged = only(items, GOVERNMENT, 2023);
    assertEquals("0", charged.get("value").asText());
    assertEquals("元", charged.get("unit").asText());
    assertTrue(only(items, GOVERNMENT, 2018).get("value").isNull(), "unsaid is not zero");
    assertTrue(page(10).contains("信息处理费 元 0"), page(10));
  }

  @Test
  void reviewsCorrected() {
    List<JsonNode> items = items(11);
    assertEquals("1", only(items, GOVERNMENT, 2019).get("value").asText());
    assertEquals("0", only(items, GOVERNMENT, 2020).get("value").asText());
    assertTrue(page(11).contains("结果纠正数 件 0 1"), page(11));
  }

  @Test
  void whatWasRepealedAndByWhat() {
    List<JsonNode> items = items(12);
    assertEquals(
        List.of("清政发〔2015〕18号"),
        items.stream().map(row -> row.get("documentNumber").asText()).toList());
    assertTrue(items.getFirst().get("validitySentence").asText().endsWith("同时废止。"));
    assertTrue(page(12).contains("清政发〔2015〕18号"), page(12));
  }
}
