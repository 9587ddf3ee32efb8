package gongkai.indexer.collect.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A web server on this machine that does what it is told, and remembers who asked for what. */
final class OddSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> agents = new CopyOnWriteArrayList<>();

  /** What happens at a path. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  OddSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String place = exchange.getRequestURI().toString();
    asked.add(place);
    agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
    Answer answer = answers.get(place);
    if (answer == null) {
      answer = answers.get(exchange.getRequestURI().getPath() + "?*");
    }
    try (exchange) {
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        answer.to(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  OddSite on(String place, Answer answer) {
    answers.put(place, answer);
    return this;
  }

  OddSite page(String place, String html) {
    return on(place, exchange -> send(exchange, 200, "text/html; charset=utf-8", html));
  }

  OddSite gone(String place) {
    answers.remove(place);
    return this;
  }

  URI at(String place) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + place);
  }

  /** How often a place was asked for. */
  long times(String place) {
    return asked.stream().filter(place::equals).count();
  }

  List<String> asked() {
    return asked;
  }

  List<String> agents() {
    return agents;
  }

  void forgetRequests() {
    asked.clear();
  }

  static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
    send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
