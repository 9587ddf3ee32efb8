package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.RawConnection;
import gongkai.api.RawConnection.Answer;
import gongkai.api.Served;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send that no library would, and what they are answered. */
class WireTest {
  private static final String FILE = "/api/v1/datasets/findings/releases/latest/data.csv";
  private static final String WORD = "棚户区改造";
  private static final String SEARCH = "/api/v1/search?q=";

  private final Served served = WholeService.start();

  private RawConnection connect() throws Exception {
    return new RawConnection(served.port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"length", "chunked"})
  void aBodyThatIsTooLargeIsAnsweredThoughItIsStillBeingSent(String framing) throws Exception {
    byte[] piece = new byte[1 << 16];
    // The beginning of JSON, as far as anyone can tell.
    Arrays.fill(piece, (byte) ' ');
    try (RawConnection client = connect()) {
      client.send(
          "POST /api/v1/admin/index HTTP/1.1\nHost: x\nAuthorization: Bearer "
              + Served.TOKEN
              + (framing.equals("length")
                  ? "\nContent-Length: " + (piece.length * 64) + "\n\n"
                  : "\nTransfer-Encoding: chunked\n\n"));
      for (int i = 0; i < 64; i++) {
        if (framing.equals("chunked")) {
          client.send("10000\n").send(piece).send("\n");
        } else {
          client.send(piece);
        }
      }
      if (framing.equals("chunked")) {
        client.send("0\n\n");
      }
      Answer answer = client.read("POST");
      assertEquals(413, answer.status());
      assertTrue(client.ends());
    }
  }

  @Test
  void whoAsksBeforeSendingIsRefusedOrTold() throws Exception {
    try (RawConnection client = connect()) {
      client.send("POST /oai HTTP/1.1\nHost: x\nExpect: 100-continue\nContent-Length: 9999999\n\n");
      assertEquals(413, client.read("POST").status());
      assertTrue(client.ends());
    }
    try (RawConnection client = connect()) {
      client.send("POST /oai HTTP/1.1\nHost: x\nExpect: 100-continue\nContent-Length: 13\n\n");
      assertEquals(100, client.read("POST").status());
      client.send("verb=Identify");
      assertTrue(client.read("POST").text().contains("<repositoryName>"));
      assertEquals(200, client.get("/about").status());
    }
    try (RawConnection client = connect()) {
      client.send("PUT /about HTTP/1.1\nHost: x\nExpect: 100-continue\nContent-Length: 13\n\n");
      Answer refused = client.read("PUT");
      assertEquals(405, refused.status());
      assertTrue(refused.closes(), "nobody knows whether the body comes");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
  void whatIsTypedAsItIsIsRead(String charset) throws Exception {
    Charset typed = Charset.forName(charset);
    String wanted = "\"total\":1,";
    try (RawConnection client = connect()) {
      client.send(("GET " + SEARCH + WORD + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(typed));
      assertTrue(client.read("GET").text().contains(wanted));
      String encoded = URLEncoder.encode(WORD, typed);
      String text = client.get(SEARCH + encoded).text();
      assertTrue(text.contains(wanted) && text.contains("\"query\":\"" + WORD), text);
      assertTrue(client.get("/search?unit=document&q=" + encoded).text().contains(WORD));
    }
  }

  @Test
  void piecesAndPipelinesAreReadAsTheyWereMeant() throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] body = "{\"id\":\"低保 GET / HTTP/1.1\\r\\n\\r\\n\"}".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3; i++) {
      all.writeBytes(
          ("GET "
                  + SEARCH
                  + WORD
                  + " HTTP/1.1\r\nHost: x\r\n\r\n"
                  + "POST /api/3/action/package_show HTTP/1.1\r\nHost: x\r\nContent-Length: "
                  + body.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      all.writeBytes(body);
      all.writeBytes(
          ("POST /api/3/action/package_show HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked"
                  + "\r\n\r\n"
                  + Integer.toHexString(body.length)
                  + ";note=\"x\"\r\n")
              .getBytes(StandardCharsets.UTF_8));
      all.writeBytes(body);
      all.writeBytes("\r\n0\r\nTrailer: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = all.toByteArray();
    for (int size : List.of(1, 7, bytes.length)) {
      try (RawConnection client = connect()) {
        for (int at = 0; at < bytes.length; at += size) {
          client.send(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size)));
        }
        for (int i = 0; i < 3; i++) {
          assertTrue(client.read("GET").text().contains("\"total\":1,"));
          for (int form = 0; form < 2; form++) {
            Answer answer = client.read("POST");
            assertEquals(404, answer.status());
            assertTrue(answer.text().contains("低保 GET / HTTP/1.1"), answer.text());
          }
        }
        assertEquals(0, client.surplus());
      }
    }
  }

  @Test
  void oldClientsAreAnswered() throws Exception {
    try (RawConnection client = connect()) {
      client.send("GET /api/v1/datasets HTTP/1.0\n\n".getBytes(StandardCharsets.US_ASCII));
      Answer answer = client.read("GET");
      assertEquals(200, answer.status());
      assertTrue(answer.closes() && client.ends());
    }
    try (RawConnection client = connect()) {
      client.send("GET /openapi HTTP/1.0\nConnection: keep-alive\n\n");
      assertEquals(Optional.of("keep-alive"), client.read("GET").header("Connection"));
      client.send("HEAD /about HTTP/1.0\nConnection: close\n\n");
      assertEquals(200, client.read("HEAD").status());
      assertTrue(client.ends());
    }
  }

  /** {@code |} stands for the end of a line. */
  @ParameterizedTest
  @CsvSource({
    "GET /about HTTP/1.1||, 400",
    "GET /about HTTP/1.1|Host: a|Host: b||, 400",
    "GET /about HTTP/1.1|Host: a b||, 400",
    "GET /about HTTP/1.1|Host: x|  folded||, 400",
    "GET /about HTTP/1.1|Host: x|No colon||, 400",
    "GET /about HTTP/1.1|Host: x|Space : y||, 400",
    "GET /about HTTP/2.0|Host: x||, 505",
    "GET /about|Host: x||, 400",
    "GE(T /about HTTP/1.1|Host: x||, 400",
    "GET about HTTP/1.1|Host: x||, 400",
    "CONNECT a:1 HTTP/1.1|Host: x||, 501",
    "POST /oai HTTP/1.1|Host: x|Content-Length: a||, 400",
    "POST /oai HTTP/1.1|Host: x|Content-Length: -1||, 400",
    "POST /oai HTTP/1.1|Host: x|Content-Length: 1|Content-Length: 2||, 400",
    "POST /oai HTTP/1.1|Host: x|Content-Length: 99999999999999999999||, 413",
    "POST /oai HTTP/1.1|Host: x|Content-Length: 1|Transfer-Encoding: chunked||, 400",
    "POST /oai HTTP/1.1|Host: x|Transfer-Encoding: gzip||, 400",
    "POST /oai HTTP/1.1|Host: x|Transfer-Encoding: gzip; q=1|Transfer-Encoding: chunked||, 501",
    "POST /oai HTTP/1.1|Host: x|Transfer-Encoding: chunked||zz|, 400",
    "POST /oai HTTP/1.1|Host: x|Transfer-Encoding: chunked||3|abcdef|0||, 400",
    "POST /oai HTTP/1.1|Host: x|Transfer-Encoding: chunked||FFFFFFFFFFFFFF|a, 413",
    "GET /search?q=%zz HTTP/1.1|Host: x||, 400",
    "GET /search?q=% HTTP/1.1|Host: x||, 400",
    "GET /documents/%zz HTTP/1.1|Host: x||, 400",
    "GET /documents/%00 HTTP/1.1|Host: x||, 404",
    "GET /api/v1/datasets/findings/data.%20 HTTP/1.1|Host: x||, 404",
    "BREW /about HTTP/1.1|Host: x||, 405",
    "TRACE / HTTP/1.1|Host: x||, 405",
    "OPTIONS * HTTP/1.1|Host: x||, 204",
    "GET http://other.example/about HTTP/1.1|Host: x||, 200",
    "GET /about HTTP/1.1|Host: x|Accept: ;;;/|Accept-Encoding: gzip;q=x||, 200",
    "GET /about HTTP/1.1|Host: x|If-Modified-Since: yesterday||, 200",
    "GET /search?tag={a}|b^c` HTTP/1.1|Host: x||, 400",
    "GET /search?utm={a}^c` HTTP/1.1|Host: x||, 200",
    "|GET /about HTTP/1.1|Host: x||, 200",
  })
  void oddRequestsAreAnswered(String request, int status) throws Exception {
    try (RawConnection client = connect()) {
      client.send(request.replace("|", "\n"));
      client.endOutput();
      assertEquals(status, client.read(request.substring(0, 3)).status());
    }
  }

  @Test
  void headsThatAreTooLongAreToldSo() throws Exception {
    try (RawConnection client = connect()) {
      client.send("GET /about?" + "a".repeat(300_000) + " HTTP/1.1\nHost: x\n\n");
      assertEquals(414, client.read("GET").status());
    }
    try (RawConnection client = connect()) {
      client.send("GET /about HTTP/1.1\nHost: x\nCookie: " + "a".repeat(40_000) + "\n\n");
      assertEquals(431, client.read("GET").status());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/3/action/package_search?q=, 8000, 409",
    "/api/v1/search?q=, 8000, 422",
    "/search?q=, 8000, 422",
    "/datasets?q=, 8000, 422",
    "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=, 8000, 200"
  })
  void whatIsTooLongIsRefusedEverywhere(String address, int length, int status) throws Exception {
    try (RawConnection client = connect()) {
      Answer answer = client.get(address + "a".repeat(length));
      assertEquals(status, answer.status());
      assertTrue(answer.text().contains("8000"), answer.text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search", "/api/v1/search", "/search.csv", "/datasets", "/feed.atom"})
  void parametersGivenTooOftenAreRefused(String address) throws Exception {
    try (RawConnection client = connect()) {
      Answer answer = client.get(address + "?publisher=a" + "&publisher=b".repeat(150));
      assertEquals(422, answer.status());
      assertTrue(answer.text().contains("151"), answer.text());
      assertEquals(422, client.get(address + "?a=1" + "&b=1".repeat(3000)).status());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/search",
        "/catalog.jsonld",
        "/data.json",
        "/feed.atom",
        "/oai",
        "/opensearch.xml",
        "/sitemap.xml",
        "/openapi",
        "/api/3/action/package_list"
      })
  void scriptsOfOtherSitesMayAsk(String address) throws Exception {
    try (RawConnection client = connect()) {
      Answer before =
          client.ask(
              "OPTIONS",
              address,
              "Origin: https://other.example",
              "Access-Control-Request-Method: GET",
              "Access-Control-Request-Headers: x-api-key, if-none-match, range");
      assertEquals(204, before.status());
      assertEquals(Optional.of("*"), before.header("Access-Control-Allow-Origin"));
      String allowed = before.header("Access-Control-Allow-Headers").orElse("");
      for (String header : List.of("X-Api-Key", "If-None-Match", "Range", "Content-Type")) {
        assertTrue(allowed.contains(header), header);
      }
      assertEquals(before.header("Allow"), before.header("Access-Control-Allow-Methods"), address);
      Answer answer = client.get(address, "Origin: https://other.example");
      assertTrue(answer.header("Access-Control-Expose-Headers").orElse("").contains("Retry-After"));
    }
  }

  @Test
  void ordersAreNotForOtherSites() throws Exception {
    try (RawConnection client = connect()) {
      for (String path : List.of("/api/v1/admin/index", "/operator", "/about")) {
        Answer answer = client.ask("OPTIONS", path, "Access-Control-Request-Method: POST");
        assertEquals(Optional.empty(), answer.header("Access-Control-Allow-Origin"), path);
        assertTrue(answer.header("Allow").isPresent(), path);
      }
    }
  }

  @Test
  void conditionsAreWeighedInTheirOrder() throws Exception {
    try (RawConnection client = connect()) {
      Answer file = client.get(FILE);
      String tag = file.header("ETag").orElseThrow();
      String date = file.header("Last-Modified").orElseThrow();
      String old = "Thu, 01 Jan 1998 00:00:00 GMT";
      assertEquals(304, client.get(FILE, "If-None-Match: \"a,b\", W/" + tag).status());
      assertEquals(304, client.get(FILE, "If-None-Match: *").status());
      assertEquals(
          200, client.get(FILE, "If-None-Match: \"a\"", "If-Modified-Since: " + date).status());
      assertEquals(304, client.get(FILE, "If-Modified-Since: " + date).status());
      assertEquals(200, client.get(FILE, "If-Modified-Since: " + old).status());
      assertEquals(412, client.get(FILE, "If-Match: \"a\"").status());
      assertEquals(412, client.get(FILE, "If-Match: W/" + tag).status());
      assertEquals(
          200, client.get(FILE, "If-Match: \"a\", " + tag, "If-Unmodified-Since: " + old).status());
      assertEquals(412, client.get(FILE, "If-Unmodified-Since: " + old).status());
      assertEquals(412, client.get("/about", "If-Match: \"a\"").status());
      assertEquals(200, client.get("/about", "If-Match: *").status());
      assertEquals(412, client.get("/api/v1/documents", "If-Match: \"a\"").status());
    }
  }

  @Test
  void partsOfAFileAreParts() throws Exception {
    try (RawConnection client = connect()) {
      Answer whole = client.get(FILE);
      String tag = whole.header("ETag").orElseThrow();
      String date = whole.header("Last-Modified").orElseThrow();
      int size = whole.body().length();
      Answer last = client.get(FILE, "Range: bytes=-5");
      assertEquals(206, last.status());
      assertEquals(whole.body().substring(size - 5), last.body());
      assertEquals(206, client.get(FILE, "Range: bytes=3-", "If-Range: " + tag).status());
      assertEquals(206, client.get(FILE, "Range: bytes=3-", "If-Range: " + date).status());
      assertEquals(200, client.get(FILE, "Range: bytes=3-", "If-Range: W/" + tag).status());
      Answer beyond = client.get(FILE, "Range: bytes=" + size + "-");
      assertEquals(416, beyond.status());
      assertEquals(Optional.of("bytes */" + size), beyond.header("Content-Range"));
      for (String odd : List.of("bytes=5-2", "bytes=a-b", "lines=1-2", "bytes=-", "bytes=")) {
        assertEquals(200, client.get(FILE, "Range: " + odd).status(), odd);
      }
      Answer parts = client.get(FILE, "Range: bytes=0-0, -1", "Accept-Encoding: gzip");
      assertTrue(parts.header("Content-Type").orElse("").startsWith("multipart/byteranges"));
      Answer packed = client.get(FILE, "Accept-Encoding: gzip");
      if (packed.header("Content-Encoding").isPresent()) {
        assertEquals(whole.body(), packed.content());
        String packedTag = packed.header("ETag").orElseThrow();
        assertTrue(!packedTag.equals(tag), "other bytes, another tag");
        Answer rest =
            client.get(FILE, "Accept-Encoding: gzip", "Range: bytes=9-", "If-Range: " + packedTag);
        assertEquals(packed.body().substring(9), rest.body());
      }
    }
  }
}
