package gongkai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.answer.SlowClients;
import gongkai.api.answer.Streamed;
import gongkai.api.problem.ErrorAnswers;
import gongkai.api.wire.Wire;
import io.helidon.common.context.Context;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that read slowly, leave early, or ask to be left alone; the others do not notice. */
class BadClientTest {
  private static final byte[] PIECE = new byte[1 << 20];

  private static WebServer server;
  private static final CountDownLatch BROKEN_OFF = new CountDownLatch(3);

  @BeforeAll
  static void start() {
    HttpRouting.Builder routing = HttpRouting.builder();
    new ErrorAnswers((problem, request) -> Optional.empty()).install(routing);
    routing.get(
        "/endless",
        (request, response) -> {
          try {
            Streamed.answer(
                request,
                response,
                "text/plain",
                out -> {
                  for (int i = 0; i < 1000; i++) {
                    out.write(PIECE);
                  }
                });
          } finally {
            BROKEN_OFF.countDown();
          }
        });
    routing.get("/short", (request, response) -> response.send("short"));
    Context context = Context.create();
    context.register(new SlowClients(Duration.ofSeconds(2)));
    server =
        WebServer.builder()
            .serverContext(context)
            .host("127.0.0.1")
            .port(0)
            .maxConcurrentRequests(3)
            .routing(routing)
            .addConnectionSelector(new Wire())
            .protocolsDiscoverServices(false)
            .build()
            .start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void slowReadersAreLetGoOfAndOthersAreServed() throws Exception {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      slow.add(asked("/endless"));
      assertTrue(slow.get(i).getInputStream().read() > 0);
    }
    assertEquals("short", short0());
    Socket leaving = asked("/endless");
    assertTrue(leaving.getInputStream().read() > 0);
    leaving.close();
    assertTrue(BROKEN_OFF.await(60, TimeUnit.SECONDS), "every request has ended");
    assertEquals("short", short0());
    assertFalse(endsAsWhole(slow.getFirst()), "a part of an answer does not look whole");
    for (Socket socket : slow) {
      socket.close();
    }
  }

  @Test
  void aConnectionIsClosedWhereTheClientAsksForIt() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /short HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(30_000);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertTrue(answer.endsWith("short"), answer);
    }
  }

  private static Socket asked(String path) throws Exception {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(5_000);
    socket
        .getOutputStream()
        .write(
            ("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String short0() throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/short");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }

  /** Whether what is left of the answer ends in the last chunk. */
  private static boolean endsAsWhole(Socket socket) {
    byte[] last = new byte[5];
    try {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int b = in.read(); b >= 0; b = in.read()) {
        System.arraycopy(last, 1, last, 0, 4);
        last[4] = (byte) b;
      }
    } catch (java.io.IOException e) {
      return false;
    }
    return new String(last, StandardCharsets.US_ASCII).equals("0\r\n\r\n");
  }
}
