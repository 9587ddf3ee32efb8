package gongkai.indexer.collect.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A site as a publishing system makes it, written in one file: lines {@code key: value} first, then
 * its addresses, each after a line that begins with {@code ----} and says what must be asked with.
 * Keys: {@code family}, {@code start}, {@code count}, {@code place} (of an article), {@code
 * charset}, {@code missing} (facts that its rows do not say), {@code file} (an attachment's place).
 */
final class ImitationSite {
  private static final String ARTICLE =
      "<html><head><meta charset={{charset}}><title>云溪区</title></head><body><h1>{{title}}</h1>"
          + "<div id='zoom'><p>各街道办事处：</p><p>现就第{{= i}}号河道的整治工作通知如下，请认真组织实施。</p></div>"
          + "</body></html>";

  private final Map<String, String> head = new LinkedHashMap<>();
  private final Map<String, List<Section>> sections = new LinkedHashMap<>();
  private final OddSite site;
  private int newest = 1;

  /** What is answered at an address to those who ask rightly. */
  private record Section(String method, String type, Map<String, String> needs, Template body) {}

  ImitationSite(OddSite site, Path file) {
    this.site = site;
    try {
      String[] parts = Files.readString(file).split("(?m)^----[ \\t]*", -1);
      parts[0]
          .lines()
          .filter(line -> line.contains(":"))
          .forEach(
              line ->
                  head.put(
                      line.substring(0, line.indexOf(':')).strip(),
                      line.substring(line.indexOf(':') + 1).strip()));
      for (int i = 1; i < parts.length; i++) {
        section(parts[i]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sections.forEach((path, answers) -> site.on(path, e -> answer(e, answers)));
    if (!sections.containsKey("/robots.txt")) {
      site.gone("/robots.txt");
    }
    for (int i = 1; i <= count(); i++) {
      int number = i;
      site.on(place(i), e -> article(e, number));
    }
  }

  private void section(String text) {
    int end = text.indexOf('\n');
    String[] words = text.substring(0, end).strip().split("\\s+", -1);
    Map<String, String> needs = new HashMap<>();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      needs.put(words[i].substring(0, equals), words[i].substring(equals + 1));
    }
    String method = needs.getOrDefault("method", "");
    String type = needs.getOrDefault("type", "text/html");
    needs.remove("method");
    needs.remove("type");
    sections
        .computeIfAbsent(words[0], key -> new ArrayList<>())
        .add(new Section(method, type, needs, Template.of(text.substring(end + 1))));
  }

  private Charset charset() {
    return Charset.forName(head("charset", "UTF-8"));
  }

  String head(String key, String otherwise) {
    return head.getOrDefault(key, otherwise);
  }

  String family() {
    return head("family", "");
  }

  String start() {
    return head.get("start");
  }

  int count() {
    return Integer.parseInt(head("count", "30"));
  }

  /** Documents before this one are not listed yet. */
  void listedFrom(int first) {
    newest = first;
  }

  /** Where an article lies. */
  String place(int i) {
    return Template.of(head.get("place")).filled(this::fact, Map.of(), i - newest + 1);
  }

  boolean says(String fact) {
    return !List.of(head("missing", "").split("[ ,]+")).contains(fact);
  }

  private String fact(String name, int i) {
    String[] words = name.split("\\s+", 2);
    return switch (words[0]) {
      case "count" -> Integer.toString(count() - newest + 1);
      case "first" -> Integer.toString(newest);
      case "host" -> site.at("").getAuthority();
      case "charset" -> charset().name();
      case "title" -> Imitation.title(document(i));
      case "cut" -> Imitation.title(document(i)).substring(0, 12);
      case "number" -> Imitation.number(document(i));
      case "index" -> Imitation.index(document(i));
      case "place" -> place(document(i));
      case "url" -> site.at(place(document(i))).toString();
      case "file" -> Imitation.title(document(i)).substring(2, 6) + document(i);
      case "id" -> Integer.toString(document(i));
      case "date" -> date(LocalDate.parse(Imitation.date(document(i))), words);
      default -> head(words[0], "{{" + name + "}}");
    };
  }

  /** The document at a place of the list, the first being the newest. */
  private int document(int place) {
    return place + newest - 1;
  }

  private static String date(LocalDate day, String[] words) {
    if (words.length == 1) {
      return day.toString();
    }
    return words[1].equals("ms")
        ? Long.toString(day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant().toEpochMilli())
        : day.format(DateTimeFormatter.ofPattern(words[1]));
  }

  private void article(HttpExchange exchange, int i) throws IOException {
    List<Section> own = sections.getOrDefault("article", List.of());
    Template body = own.isEmpty() ? Template.of(ARTICLE) : own.getFirst().body();
    int place = i - newest + 1;
    OddSite.send(
        exchange, 200, "text/html", body.filled(this::fact, Map.of(), place).getBytes(charset()));
  }

  private void answer(HttpExchange exchange, List<Section> answers) throws IOException {
    Map<String, String> asked = parameters(exchange);
    for (Section section : answers) {
      boolean right =
          (section.method().isEmpty() || section.method().equals(exchange.getRequestMethod()))
              && section.needs().entrySet().stream()
                  .allMatch(need -> need.getValue().equals(asked.getOrDefault(need.getKey(), "")));
      if (right) {
        byte[] body = section.body().filled(this::fact, asked, 0).getBytes(charset());
        OddSite.send(exchange, 200, section.type(), body);
        return;
      }
    }
    OddSite.send(exchange, 200, "text/html", "");
  }

  /** Of its query, its body and its cookies. */
  private Map<String, String> parameters(HttpExchange exchange) throws IOException {
    Map<String, String> asked = new HashMap<>();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = exchange.getRequestURI().getRawQuery();
    String cookies = exchange.getRequestHeaders().getFirst("Cookie");
    if (cookies != null) {
      for (String cookie : cookies.split(";\\s*", -1)) {
        put(asked, "cookie." + cookie);
      }
    }
    if (body.startsWith("{")) {
      new com.fasterxml.jackson.databind.ObjectMapper()
          .readTree(body)
          .properties()
          .forEach(field -> asked.put(field.getKey(), field.getValue().asText()));
      body = "";
    }
    for (String pair : ((query == null ? "" : query) + "&" + body).split("&", -1)) {
      put(asked, pair);
    }
    return asked;
  }

  private void put(Map<String, String> asked, String pair) {
    int equals = pair.indexOf('=');
    if (equals > 0) {
      asked.put(
          URLDecoder.decode(pair.substring(0, equals), charset()),
          URLDecoder.decode(pair.substring(equals + 1), charset()));
    }
  }

  /** Serves imitations until it is ended, to be looked at. */
  public static void main(String[] files) throws InterruptedException {
    for (String file : files) {
      OddSite site = new OddSite();
      ImitationSite imitation = new ImitationSite(site, Path.of(file));
      System.out.println(site.at(imitation.start()) + " " + file);
    }
    Thread.currentThread().join();
  }
}
