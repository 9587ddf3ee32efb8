package gongkai.api.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gongkai.api.problem.ErrorAnswers;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No part of an answer looks like the whole. */
class StreamedTest {
  private static final int LONG = 1 << 20;

  private static WebServer server;

  @BeforeAll
  static void start() {
    HttpRouting.Builder routing = HttpRouting.builder();
    new ErrorAnswers((problem, request) -> Optional.empty()).install(routing);
    routing.get(
        "/whole",
        (request, response) ->
            Streamed.answer(request, response, "text/plain", out -> out.write(new byte[LONG])));
    routing.get(
        "/late", (request, response) -> Streamed.answer(request, response, "text/plain", late()));
    routing.get(
        "/early",
        (request, response) ->
            Streamed.answer(
                request,
                response,
                "text/plain",
                out -> {
                  out.write(new byte[10]);
                  throw new IllegalStateException("before anything is sent");
                }));
    server = WebServer.builder().host("127.0.0.1").port(0).routing(routing).build().start();
  }

  /** As writers do, it closes its stream although it failed. */
  private static Streamed.Body late() {
    return out -> {
      try (OutputStream closing = out) {
        // The first piece alone is held back, in case it is all.
        closing.write(new byte[LONG]);
        closing.write(new byte[LONG]);
        throw new IllegalStateException("midway");
      }
    };
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void aWholeAnswerEnds() throws Exception {
    assertEquals(LONG, get("/whole").body().length);
  }

  @Test
  void anAnswerThatFailsMidwayBreaksOff() {
    assertThrows(IOException.class, () -> get("/late"));
  }

  @Test
  void anAnswerThatFailsAtOnceIsAProblem() throws Exception {
    HttpResponse<byte[]> response = get("/early");
    assertEquals(500, response.statusCode());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
  }

  private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
  }
}
