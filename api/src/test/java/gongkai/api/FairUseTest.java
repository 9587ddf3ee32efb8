package gongkai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.limit.FairUse;
import gongkai.api.limit.Limits;
import gongkai.api.problem.ErrorAnswers;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each client has its share, and what one takes costs no other. */
class FairUseTest {
  @TempDir Path folder;

  private static WebServer serve(Limits limits) {
    HttpRouting.Builder routing = HttpRouting.builder();
    new ErrorAnswers((problem, request) -> Optional.empty()).install(routing);
    routing.addFilter(new FairUse(limits));
    routing.get("/x", (request, response) -> response.send("x"));
    return WebServer.builder().host("127.0.0.1").port(0).routing(routing).build().start();
  }

  private static HttpResponse<String> get(WebServer server, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/x"));
    return HttpClient.newHttpClient()
        .send(
            (headers.length == 0 ? request : request.headers(headers)).build(),
            BodyHandlers.ofString());
  }

  @Test
  void whoeverAsksTooMuchIsToldWhenToAskAgain() throws Exception {
    String secret = "a key for tests";
    Path keys = folder.resolve("keys.csv");
    Files.writeString(
        keys,
        "# name, hash, requests a minute\nportal,"
            + java.util.HexFormat.of()
                .formatHex(
                    java.security.MessageDigest.getInstance("SHA-256")
                        .digest(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            + ",0\n");
    WebServer server = serve(new Limits(2, 2, true, true, Optional.of(keys)));
    try {
      assertEquals(200, get(server).statusCode());
      assertEquals(200, get(server).statusCode());
      HttpResponse<String> refused = get(server);
      assertEquals(429, refused.statusCode());
      assertEquals(
          "application/problem+json", refused.headers().firstValue("Content-Type").orElse(""));
      assertTrue(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")) > 0);
      assertEquals(200, get(server, "X-Forwarded-For", "10.0.0.1, 192.0.2.7").statusCode());
      assertEquals(200, get(server, "X-Api-Key", secret).statusCode());
      assertEquals(401, get(server, "X-Api-Key", "guessed").statusCode());
    } finally {
      server.stop();
    }
  }

  @Test
  void aHeaderThatAnyoneCanWriteIsNotBelieved() throws Exception {
    WebServer server = serve(new Limits(1, 1, false, true, Optional.empty()));
    try {
      assertEquals(200, get(server, "X-Forwarded-For", "192.0.2.1").statusCode());
      assertEquals(429, get(server, "X-Forwarded-For", "192.0.2.2").statusCode());
    } finally {
      server.stop();
    }
  }

  @Test
  void aWrongLineOfKeysIsToldWithItsNumber() throws Exception {
    Path keys = folder.resolve("keys.csv");
    Files.writeString(keys, "# fine\nportal,secret,10\n");
    Limits limits = new Limits(1, 1, false, true, Optional.of(keys));
    Exception e = assertThrows(IllegalArgumentException.class, () -> new FairUse(limits));
    assertTrue(String.valueOf(e.getMessage()).contains("keys.csv:2:"), e.getMessage());
  }
}
