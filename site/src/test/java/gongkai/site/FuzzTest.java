package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.RawConnection;
import gongkai.api.RawConnection.Answer;
import gongkai.api.SampleNouns;
import gongkai.api.Served;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Requests of chance to every address of the service, as the routing itself has them: none is
 * answered with an error of ours. {@code -Dgongkai.fuzz.requests=N} asks more often, {@code
 * -Dgongkai.fuzz.seed=N} otherwise; {@code bench/fuzz} does both.
 */
class FuzzTest {
  private static final int REQUESTS = Integer.getInteger("gongkai.fuzz.requests", 1000);
  private static final long SEED = Long.getLong("gongkai.fuzz.seed", 20_261_128L);
  private static final int A_CONNECTION = 25;

  /** What stands in addresses and parameters of those who mean it. */
  private static final List<String> KNOWN =
      List.of(
          SampleNouns.REPORT_ID,
          "findings",
          "latest",
          "data.csv",
          "csv",
          "示例区人民政府",
          "index",
          "2023",
          "2023-01-31",
          "防汛 应急",
          "标题:年度报告 -通知",
          "2021,2022",
          "10",
          "0",
          "relevance",
          "title",
          "zh",
          "en",
          "document",
          "passage",
          "国办发〔2021〕30号",
          "sum(value)",
          "*",
          "oai_dc",
          "ListRecords");

  /** What stands there of those who do not, or who only copied badly. */
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "-1",
          "99999999999999999999",
          "1e309",
          "NaN",
          "null",
          "true",
          "\u0000",
          "\n\r\n",
          "\uFEFF",
          "\u202Efdp.exe",
          "\uD83D\uDE00",
          "a\u0300\u0301\u0302",
          "'",
          "\"",
          "\"\"\"",
          "\\",
          "((((((((((",
          "[* TO *]",
          "{!func}1",
          "*:*",
          "_query_:\"x\"",
          "a AND OR NOT",
          "-",
          "~",
          "^",
          "../../../etc/passwd",
          "..%2f..%2fversion",
          "%",
          "%zz",
          "<script>alert(1)</script>",
          "javascript:alert(1)",
          "=cmd|' /C calc'!A0",
          "${jndi:ldap://x}",
          "0000-00-00",
          "2023-02-30",
          "9999999-01-01",
          "T",
          "from=to",
          "a=b&c=d",
          "中".repeat(600),
          "a ".repeat(700),
          "标题:".repeat(300),
          "9".repeat(900),
          "(".repeat(500),
          "\"a".repeat(200),
          "，、。".repeat(200));

  private static final List<String> METHODS =
      List.of("GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "OPTIONS", "BREW");

  private static final List<String> HEADERS =
      List.of(
          "Accept: text/html",
          "Accept: application/xml;q=x, */*;q=7",
          "Accept-Language: en;q=nan",
          "Accept-Encoding: gzip;q=x",
          "Range: bytes=5-1",
          "Range: bytes=-0,99999999999999999999-",
          "If-None-Match: \"",
          "If-Modified-Since: yesterday",
          "Cookie: look=%zz; a",
          "Origin: null",
          "Content-Type: application/json",
          "Content-Type: ;charset=none",
          "X-Forwarded-For: ::1%eth0, x",
          "Authorization: Bearer " + Served.TOKEN,
          "Authorization: Basic !",
          "If-Range: x",
          "Expect: nothing",
          "Referer: \u0001x");

  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "{\"paths\":[[]]}",
          "{\"sites\":[{\"start\":\"a b\"}]}",
          "{\"directory\":1,\"keep\":\"x\"}",
          "q=%zz&q=1",
          "{\"q\":{}}",
          "\u0000",
          "[".repeat(3000));

  private final Served served = WholeService.start();
  private final Random random = new Random(SEED);

  private record Request(String method, String target, List<String> headers, String body) {}

  @Test
  void noRequestIsAnErrorOfOurs() throws IOException {
    List<String> patterns = List.copyOf(served.addresses.patterns());
    Map<String, List<String>> names = names();
    Map<Integer, Integer> statuses = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    long slowest = 0;
    Request slow = new Request("", "", List.of(), "");
    RawConnection connection = new RawConnection(served.port);
    for (int i = 0; i < REQUESTS; i++) {
      // Each address in turn, so that none is left out.
      Request request = request(patterns.get(i % patterns.size()), names);
      if (i % A_CONNECTION == 0) {
        connection.close();
        connection = new RawConnection(served.port);
      }
      long begin = System.nanoTime();
      try {
        Answer answer = send(connection, request);
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() >= 500 && answer.status() != 501) {
          faults.add(answer.status() + " " + request);
        }
        if (answer.closes()) {
          connection.close();
          connection = new RawConnection(served.port);
        }
      } catch (IOException | AssertionError e) {
        faults.add(e.getMessage() + " " + request);
        connection.close();
        connection = new RawConnection(served.port);
      }
      long took = System.nanoTime() - begin;
      if (took > slowest) {
        slowest = took;
        slow = request;
      }
    }
    connection.close();
    System.out.printf(
        "Fuzz: %d requests to %d addresses (seed %d): %s; slowest %d ms: %.200s%n",
        REQUESTS,
        patterns.size(),
        SEED,
        statuses,
        TimeUnit.NANOSECONDS.toMillis(slowest),
        slow.method() + " " + slow.target());
    assertEquals(List.of(), faults.stream().limit(20).toList());
    assertTrue(statuses.getOrDefault(200, 0) > REQUESTS / 20, "hardly anything was answered");
    assertTrue(statuses.getOrDefault(422, 0) > 0, "nothing was refused");
  }

  private static Answer send(RawConnection connection, Request request) throws IOException {
    StringBuilder head = new StringBuilder(request.method() + " " + request.target());
    head.append(" HTTP/1.1\nHost: localhost\n");
    request.headers().forEach(header -> head.append(header).append('\n'));
    byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
    if (body.length > 0) {
      head.append("Content-Length: ").append(body.length).append('\n');
    }
    connection.send(head + "\n").send(body);
    return connection.read(request.method());
  }

  /** The names of parameters that each address has, and under the empty name all of them. */
  private Map<String, List<String>> names() {
    Map<String, List<String>> names = new TreeMap<>();
    TreeSet<String> all = new TreeSet<>();
    JsonNode contract = served.json("/openapi");
    JsonNode paths = contract.path("paths");
    paths
        .properties()
        .forEach(
            path -> {
              List<String> own = new ArrayList<>();
              path.getValue()
                  .forEach(
                      operation ->
                          operation
                              .path("parameters")
                              .forEach(one -> own.add(name(contract, one))));
              names.put(path.getKey(), own);
              all.addAll(own);
            });
    names.put("", List.copyOf(all));
    assertTrue(all.size() > 20, "the contract names parameters");
    return names;
  }

  private static String name(JsonNode contract, JsonNode parameter) {
    String reference = parameter.path("$ref").asText("");
    JsonNode meant = reference.isEmpty() ? parameter : contract.at(reference.substring(1));
    return meant.path("name").asText();
  }

  private Request request(String pattern, Map<String, List<String>> names) {
    StringBuilder target = new StringBuilder();
    for (String part : pattern.substring(1).split("/", -1)) {
      boolean blank = part.contains("{") || part.contains("*");
      target.append('/').append(blank ? encoded(value()) : part);
    }
    List<String> own = names.getOrDefault(pattern, names.get(""));
    int count = random.nextInt(5);
    for (int i = 0; i < count && !own.isEmpty(); i++) {
      String name = random.nextInt(12) == 0 ? value() : one(own);
      target
          .append(i == 0 ? '?' : '&')
          .append(encoded(name))
          .append(random.nextInt(15) == 0 ? "" : "=" + encoded(value()));
    }
    List<String> headers = new ArrayList<>();
    while (random.nextInt(3) == 0) {
      headers.add(one(HEADERS));
    }
    String method = one(METHODS);
    boolean bodied = method.equals("POST") || method.equals("PUT");
    return new Request(method, target.toString(), headers, bodied ? one(BODIES) : "");
  }

  private String value() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> one(KNOWN);
      case 2, 3 -> one(ODD);
      default -> characters();
    };
  }

  /** Of any kind, in any order; also halves of what belongs together. */
  private String characters() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x80);
            case 1 -> 0x4E00 + random.nextInt(0x5000);
            case 2 -> random.nextInt(0x10000);
            default -> "\"'():*?~^[]{}/\\-+&|!,;=%".charAt(random.nextInt(24));
          });
    }
    return text.toString();
  }

  /** As it should be, or with bytes that are no characters. */
  private String encoded(String text) {
    String right = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return random.nextInt(10) == 0 ? right + one(List.of("%FF", "%C0%AF", "%B0%EC", "%00")) : right;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
