package gongkai.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A site of a few pages, which a test puts up and takes down; what it has not is a 404. */
public final class SmallSite implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();

  public SmallSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          URI asked = exchange.getRequestURI();
          String page = pages.getOrDefault(asked.toString(), pages.get(asked.getPath()));
          byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : body.length);
          if (page != null) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  public void put(String place, String page) {
    pages.put(place, page);
  }

  public void remove(String place) {
    pages.remove(place);
  }

  /** A list of the first so many documents, whose page states that there are more. */
  public void list(String place, int count, int stated) {
    put(
        place,
        IntStream.rangeClosed(1, count)
            .mapToObj(
                i ->
                    "<li><a href='%d.html'>云溪区人民政府关于第%d号河道整治的通知</a><span>2023-05-0%d</span> 云政发〔2023〕%d号</li>"
                        .formatted(i, i, i, i))
            .collect(Collectors.joining("", "<ul>", "</ul><p>共 " + stated + " 条</p>")));
    for (int i = 1; i <= count; i++) {
      put(
          place + i + ".html",
          "<title>云溪区</title><h1>云溪区人民政府关于第%d号河道整治的通知</h1><p>各街道：现就第%d号河道整治工作通知如下。</p>"
              .formatted(i, i));
    }
  }

  public URI at(String place) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + place);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
