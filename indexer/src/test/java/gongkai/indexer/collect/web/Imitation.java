package gongkai.indexer.collect.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sites as one publishing system or another makes them, with so many invented documents. */
final class Imitation {
  static final int SIZE = 15;

  private final OddSite site;
  private final int count;

  Imitation(OddSite site, int count) {
    this.site = site;
    this.count = count;
  }

  int count() {
    return count;
  }

  static String title(int i) {
    return "云溪区人民政府关于第%d号河道整治项目的通知".formatted(i);
  }

  static String number(int i) {
    return "云政发〔2023〕%d号".formatted(i);
  }

  static String date(int i) {
    return "2023-%02d-%02d".formatted(1 + i % 12, 1 + i % 28);
  }

  static String index(int i) {
    return "01422077K/2023-%05d".formatted(i);
  }

  /** The articles, each at its place; their body does not hold date and number. */
  Imitation articles(UnaryOperator<String> frame, java.util.function.IntFunction<String> place) {
    for (int i = 1; i <= count; i++) {
      String body =
          "<h1>%s</h1><div id='zoom'><p>各街道办事处：</p><p>现就第%d号河道的整治工作通知如下，请认真组织实施。</p></div>"
              .formatted(title(i), i);
      site.page(place.apply(i), frame.apply(body));
    }
    return this;
  }

  Imitation articles(java.util.function.IntFunction<String> place) {
    return articles(
        body -> "<html><head><title>云溪区</title></head><body>" + body + "</body></html>", place);
  }

  /** One row as HTML, its title cut. */
  static String row(int i, String href) {
    return "<li><a href=\"%s\" title='%s' target=_blank>%s…</a><span>%s</span><em>%s</em><i>%s</i></li>"
        .formatted(href, title(i), title(i).substring(0, 12), date(i), number(i), index(i));
  }

  /** Rows from one number to another, both included. */
  String rows(int from, int to, java.util.function.IntFunction<String> each) {
    return IntStream.rangeClosed(from, Math.min(to, count))
        .mapToObj(each)
        .collect(Collectors.joining("\n"));
  }

  int pages() {
    return (count + SIZE - 1) / SIZE;
  }

  /** The parameters of a request, of its query and its body. */
  static Map<String, String> parameters(HttpExchange exchange) throws IOException {
    Map<String, String> parameters = new HashMap<>();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = exchange.getRequestURI().getRawQuery();
    for (String pair : ((query == null ? "" : query) + "&" + body).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }

  static int number(Map<String, String> parameters, String name) {
    return Integer.parseInt(parameters.getOrDefault(name, "0"));
  }
}
