package gongkai.indexer.collect.fetch;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers within limits of time. */
class HttpTest {
  @TempDir Path folder;

  @Test
  void answersThatDoNotComeInTimeAreThatPagesTrouble() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          try {
            do {
              out.write('x');
              out.flush();
            } while (!over.await(100, TimeUnit.MILLISECONDS));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.createContext(
        "/silent",
        exchange -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    URI at = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    Politeness impatient =
        new Politeness(
            Politeness.DEFAULT.userAgent(),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMillis(500),
            Duration.ofMillis(900),
            100_000,
            5);
    try (Http http = new Http(impatient, new Guard(List.of(at)))) {
      for (String place : List.of("slow", "silent")) {
        assertThrows(
            IOException.class,
            () ->
                http.get(
                    at.resolve(place),
                    Optional.empty(),
                    Optional.empty(),
                    folder.resolve("copy"),
                    1000),
            place);
      }
    } finally {
      over.countDown();
      server.stop(0);
      threads.shutdownNow();
    }
  }
}
