package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import gongkai.api.SampleNouns;
import gongkai.api.Served;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked, in whichever parameter: an answer, or a refusal that explains in Chinese,
 * soon, and never as syntax of the index. Over HTTP, byte for byte as a client may send it.
 */
class HostileQuestionsTest {
  /**
   * Of the processor, which others' work does not lengthen as it does the time on the wall; the
   * answers themselves take a few hundredths of it.
   */
  private static final long MOST_MILLIS = 2_000;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final String DOCUMENT = SampleNouns.REPORT_ID;

  private final Served served = WholeService.start();

  /** What is sent as {@code q}: already encoded, since some of it has no right encoding. */
  private static Map<String, String> questions() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("nothing", "");
    all.put("a blank", "%20");
    all.put("10,000 characters", encoded("\u5b57".repeat(10_000)));
    all.put("10,000 letters", "a".repeat(10_000));
    all.put("500 characters", encoded("\u516c\u5f00".repeat(250)));
    all.put("500 quotes", encoded("\"".repeat(500)));
    all.put("500 minus signs", "-".repeat(500));
    all.put("500 colons", encoded("标题:".repeat(166)));
    all.put("control characters", "%01%02%08%0B%0C%1B%7F%C2%85");
    all.put("NUL", "a%00b");
    all.put("line feeds", "a%0D%0AX-Injected:%201");
    all.put("a lone surrogate as bytes", "%ED%A0%80");
    all.put("the other surrogate as bytes", "%ED%B0%80x");
    all.put("a lone surrogate as JSON", encoded("\\ud800"));
    all.put("a pair as CESU-8", "%ED%A0%BD%ED%B8%80");
    all.put("broken UTF-8", "%FF%FE%C0%AF");
    all.put("a broken escape", "%E4%BD");
    all.put("outside the plane", encoded("\ud840\udc00"));
    all.put("a noncharacter", encoded("\uffff\ufdd0"));
    all.put("of private use", encoded("\ue000\ue001"));
    all.put("unbalanced quotes", encoded("\"公开"));
    all.put("unbalanced quotes in Chinese", encoded("公开”“"));
    all.put("quotes of nothing", encoded("\"\" “”"));
    all.put("local parameters", encoded("{!lucene}*:*"));
    all.put("a join", encoded("{!join from=document to=id}id:*"));
    all.put("another parser", encoded("{!func}ord(id)"));
    all.put("a parameter's value", encoded("{!v=$fq}"));
    all.put("everything", encoded("*:*"));
    all.put("a nested query", encoded("_query_:\"{!lucene}*:*\""));
    all.put("a field", encoded("withdrawn:true"));
    all.put("a range", encoded("published:[* TO *]"));
    all.put("a regular expression", encoded("/.*(a+)+$/"));
    all.put("a wildcard", encoded("*?~0.9^99"));
    all.put("booleans", encoded("+a -b && c || !d AND (e OR NOT f)"));
    all.put("a thousand brackets", encoded("(".repeat(480)));
    all.put("macros", encoded("${q} $q {$q}"));
    all.put("only stop words", encoded("的 了 是 在"));
    all.put("only English stop words", encoded("the of and"));
    all.put("only punctuation", encoded("。，、；：？！…—·"));
    all.put("only emoji", encoded("\ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69"));
    all.put("zero width", encoded("\u200b公\u200d开\ufeff"));
    all.put("only zero width", encoded("\u200b\u200c\u200d\u2060\ufeff"));
    all.put("bidirectional", encoded("\u202e开公\u202c\u2066\u2069"));
    all.put("combining", encoded("a" + "\u0301".repeat(400)));
    all.put("4,000 phrases", encoded("“公开” ".repeat(4_000)));
    all.put("21 phrases", encoded("“公开” ".repeat(21)));
    all.put(
        "10,000 words",
        IntStream.range(0, 10_000).mapToObj(i -> "w" + i).collect(Collectors.joining("+")));
    all.put(
        "120 words",
        IntStream.range(0, 120).mapToObj(i -> "w" + i).collect(Collectors.joining("+")));
    all.put("markup", encoded("<script>alert(1)</script>"));
    all.put("a path", encoded("../../etc/passwd"));
    all.put("SQL", encoded("' OR 1=1 --"));
    return all;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void everyQuestionIsAnsweredOrRefusedInWords() {
    List<String> wrong = new ArrayList<>();
    List<String> places =
        List.of(
            "/api/v1/search?q=",
            "/api/v1/search?unit=passage&q=",
            "/api/v1/search?match=exact&q=",
            "/api/v1/search?scope=title&q=",
            "/api/v1/search?scope=number&q=",
            "/api/v1/search?sort=newest&q=",
            "/api/v1/suggest?q=",
            "/search?q=",
            "/search?unit=passage&q=",
            "/search.csv?q=",
            "/documents/" + DOCUMENT + "?q=",
            "/documents/" + DOCUMENT + "?match=exact&q=",
            "/feed.atom?q=",
            "/feed.json?q=",
            "/embed?q=");
    questions()
        .forEach(
            (name, q) -> places.forEach(place -> judge(name + " at " + place, place + q, wrong)));
    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
  }

  @Test
  void everyParameterIsOnlyItsValue() {
    List<String> values =
        List.of(
            "{!lucene}*:*",
            "{!join from=document to=id}*:*",
            "*:*",
            "* OR *",
            "[* TO *]",
            "\") OR (\"",
            "\ue000",
            "score desc;id",
            "id desc,{!func}1",
            "$q",
            "-1",
            "0",
            "2147483648",
            "99999999999999999999",
            "1e9",
            "AoE/BGFh",
            "*",
            "null",
            "\ud840\udc00",
            "字".repeat(3_000));
    List<String> wrong = new ArrayList<>();
    for (String parameter :
        List.of(
            "scope",
            "match",
            "unit",
            "publisher",
            "region",
            "kind",
            "genre",
            "topic",
            "item",
            "year",
            "validity",
            "format",
            "site",
            "from",
            "to",
            "date",
            "sort",
            "page",
            "size",
            "cursor",
            "fq",
            "defType",
            "qt",
            "json.facet",
            "start",
            "rows",
            "shards",
            "stream.body")) {
      for (String value : values) {
        String query = parameter + "=" + encoded(value);
        for (String place : List.of("/api/v1/search?q=a&", "/search?q=a&", "/feed.atom?q=a&")) {
          judge(
              parameter
                  + "="
                  + value
                      .codePoints()
                      .limit(30)
                      .mapToObj(Character::toString)
                      .collect(Collectors.joining())
                  + " at "
                  + place,
              place + query,
              wrong);
        }
      }
    }
    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
  }

  @Test
  void syntaxFindsNothingThatItsWordsDoNot() {
    long all = served.json("/api/v1/search?q=").get("total").asLong();
    assertTrue(all > 0, "the sample is there");
    for (String syntax :
        List.of(
            "{!lucene}*:*",
            "*:*",
            "id:*",
            "_query_:\"*:*\"",
            "{!join from=document to=id}*:*",
            "{!v=$question}",
            "zzz OR *:*")) {
      JsonNode answer = served.json("/api/v1/search?q=" + encoded(syntax));
      assertTrue(answer.get("total").asLong() < all, syntax + ": " + answer.get("total"));
      for (String facet : List.of("publisher", "topic", "site", "signer")) {
        assertEquals(
            0,
            served.json("/api/v1/search?" + facet + "=" + encoded(syntax)).get("total").asLong(),
            facet + "=" + syntax);
      }
      for (String closed : List.of("kind", "genre", "item", "format", "validity")) {
        assertEquals(
            422,
            served.get("/api/v1/search?" + closed + "=" + encoded(syntax)).statusCode(),
            closed + " has a closed list: " + syntax);
      }
    }
  }

  @Test
  void anEmptyQuestionListsTheNewest() {
    JsonNode hits = served.json("/api/v1/search?q=").get("hits");
    List<String> days = new ArrayList<>();
    hits.forEach(hit -> days.add(hit.path("published").asText(hit.path("formed").asText(""))));
    List<String> known =
        days.stream().filter(day -> !day.isEmpty() && !day.equals("null")).toList();
    assertFalse(known.isEmpty());
    assertEquals(known.stream().sorted(java.util.Comparator.reverseOrder()).toList(), known);
    assertEquals(hits, served.json("/api/v1/search").get("hits"));
    assertEquals(hits, served.json("/api/v1/search?q=%20%E3%80%80").get("hits"));
  }

  private void judge(String name, String address, List<String> wrong) {
    long began = PROCESS.getProcessCpuTime();
    String answer = raw(address);
    long millis = (PROCESS.getProcessCpuTime() - began) / 1_000_000;
    if (!answer.matches("(?s)HTTP/1\\.1 (200|303|400|414|422|431) .*")) {
      wrong.add(name + ": " + shortly(answer));
    } else if (!answer.startsWith("HTTP/1.1 200")
        && !answer.startsWith("HTTP/1.1 303")
        && answer
            .substring(answer.indexOf("\r\n\r\n"))
            .codePoints()
            .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
      wrong.add(name + " is refused without words: " + shortly(answer));
    } else if (answer.contains("org.apache") || answer.contains("SyntaxError")) {
      wrong.add(name + " shows the index: " + shortly(answer));
    } else if (answer.contains("X-Injected: 1\r\n")
        || (!answer.contains("json") && answer.contains("<script>alert(1)"))) {
      wrong.add(name + " is written as it came");
    }
    if (millis > MOST_MILLIS) {
      wrong.add(name + " took " + millis + " ms of the processor");
    }
  }

  private String raw(String address) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port)) {
      socket.setSoTimeout(120_000);
      socket
          .getOutputStream()
          .write(
              ("GET "
                      + address
                      + " HTTP/1.1\r\nHost: localhost\r\nAccept: "
                      + (address.startsWith("/api") ? "application/json" : "text/html")
                      + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      return "no answer: " + e;
    }
  }

  private static String shortly(String text) {
    return text.substring(0, Math.min(500, text.length())).replaceAll("\\s+", " ");
  }
}
