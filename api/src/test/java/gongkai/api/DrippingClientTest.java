package gongkai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.problem.ErrorAnswers;
import gongkai.api.wire.ArrivalTimes;
import gongkai.api.wire.Wire;
import gongkai.api.work.Kind;
import gongkai.api.work.Rooms;
import io.helidon.common.context.Context;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Clients that send a request drop by drop: they lose their connection, and nobody waits for them.
 */
class DrippingClientTest {
  private static final String BODY =
      "POST /work HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n0";
  private static final String CHUNK =
      "POST /work HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n0";
  private static final String HEAD = "GET /work HTTP/1.1\r\nHost: ";

  private static WebServer server;
  private static WebServer hasty;
  private static Rooms rooms;

  @BeforeAll
  static void start() {
    server = serve(ArrivalTimes.USUAL);
    hasty = serve(new ArrivalTimes(Duration.ofMillis(50), Duration.ofMillis(50)));
  }

  private static WebServer serve(ArrivalTimes times) {
    HttpRouting.Builder routing = HttpRouting.builder();
    new ErrorAnswers((problem, request) -> Optional.empty()).install(routing);
    routing.get("/work", DrippingClientTest::work);
    routing.post("/work", DrippingClientTest::work);
    Context context = Context.create();
    rooms = new Rooms(1, request -> "everyone");
    context.register(rooms);
    return WebServer.builder()
        .serverContext(context)
        .host("127.0.0.1")
        .port(0)
        .routing(routing)
        .addConnectionSelector(new Wire(times))
        .protocolsDiscoverServices(false)
        .build()
        .start();
  }

  private static void work(ServerRequest request, ServerResponse response) {
    Rooms.work(
        Kind.SEARCH,
        request,
        () -> {
          String body = request.content().hasEntity() ? request.content().as(String.class) : "";
          response.status(Status.OK_200).send("worked" + body);
        });
  }

  @AfterAll
  static void stop() {
    server.stop();
    hasty.stop();
  }

  @Test
  void aBodyThatIsStillComingTakesNoPlace() throws IOException {
    List<Socket> dripping = new ArrayList<>();
    for (int i = 0; i < 2 * rooms.places(Kind.SEARCH); i++) {
      dripping.add(sent(server, BODY));
    }
    try (Socket quick =
        sent(server, "GET /work HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
      assertTrue(all(quick).endsWith("worked"));
    }
    Socket first = dripping.getFirst();
    first.getOutputStream().write("1".repeat(99).getBytes(StandardCharsets.US_ASCII));
    first.shutdownOutput();
    assertTrue(all(first).contains("worked0111"), "a body that has come is worked on");
    for (Socket socket : dripping) {
      socket.close();
    }
  }

  @Test
  void whatDoesNotComeInTimeLosesItsConnection() throws IOException {
    for (String begun : List.of(BODY, CHUNK, HEAD)) {
      try (Socket socket = sent(hasty, begun)) {
        assertEquals("", all(socket), begun);
      }
    }
  }

  private static Socket sent(WebServer to, String begun) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), to.port());
    socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Until the server closes. */
  private static String all(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }
}
