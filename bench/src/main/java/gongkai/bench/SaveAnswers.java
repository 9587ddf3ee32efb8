package gongkai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Asks a service everything that its OpenAPI document says can be asked: each operation bare, with
 * each value of each closed list, and with values that the service itself gave; and its pages in
 * both languages. Prints each answer as one line.
 */
public final class SaveAnswers {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private static final List<String> PAGES =
      List.of("/", "/search", "/search?q=%E5%85%AC%E5%BC%80", "/reports", "/datasets", "/about");

  /** What is another each time: instants, how long it took, and what follows from either. */
  private static final Pattern PASSING =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9:]+)|\"tookMillis\":[0-9]+"
              + "|(?<=\"score\":)[0-9.E-]+|(?<=\\.[0-9]{3})[0-9]+");

  /** Of a longer answer the rest is told by its length and hash. */
  private static final int LONGEST = 50_000;

  /** So many of the values that a service gives are asked with. */
  private static final int MOST = 6;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final Writer out;
  private final Set<String> saved = new HashSet<>();

  private SaveAnswers(String base, Writer out) {
    this.base = base.replaceAll("/$", "");
    this.out = out;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
      SaveAnswers walk = new SaveAnswers(args[0], out);
      walk.operations(JSON.readTree(walk.body("/openapi")));
      for (String page : PAGES) {
        walk.save(page);
        walk.save(page + (page.contains("?") ? "&" : "?") + "lang=en");
      }
      System.out.println(walk.saved.size() + " answers");
    }
  }

  private void operations(JsonNode description) throws IOException, InterruptedException {
    Map<String, Set<String>> known = known();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      JsonNode operation = path.getValue().path("get");
      if (operation.isMissingNode() || operation.has("security")) {
        continue;
      }
      List<JsonNode> parameters = new ArrayList<>();
      for (JsonNode parameter : operation.path("parameters")) {
        String name = parameter.path("$ref").asText().replaceFirst(".*/", "");
        parameters.add(description.path("components").path("parameters").path(name));
      }
      for (String address : filled(path.getKey(), parameters, known)) {
        save(address);
        for (JsonNode parameter : parameters) {
          if (parameter.path("in").asText().equals("query")) {
            for (String value : values(parameter, known)) {
              save(address + "?" + parameter.path("name").asText() + "=" + encoded(value));
            }
          }
        }
      }
    }
  }

  /** Values that the service gives for what is asked with. */
  private Map<String, Set<String>> known() throws IOException, InterruptedException {
    Map<String, Set<String>> known = new LinkedHashMap<>();
    JsonNode search = JSON.readTree(body("/api/v1/search?size=20&sort=oldest"));
    add(known, "id", search.path("hits"), "id");
    search
        .path("facets")
        .properties()
        .forEach(facet -> add(known, facet.getKey(), facet.getValue(), "value"));
    add(known, "name", JSON.readTree(body("/api/v1/datasets")).path("items"), "name");
    add(known, "body", JSON.readTree(body("/api/v1/bodies")).path("items"), "body");
    known.computeIfAbsent("release", name -> new TreeSet<>()).add("latest");
    known.computeIfAbsent("file", name -> new TreeSet<>()).add("data.csv");
    known.computeIfAbsent("q", name -> new TreeSet<>()).addAll(List.of("公开", "政务 申请", "\"报告\""));
    return known;
  }

  private static void add(Map<String, Set<String>> known, String name, JsonNode items, String key) {
    Set<String> values = known.computeIfAbsent(name, any -> new TreeSet<>());
    items.forEach(
        item -> {
          if (values.size() < MOST) {
            values.add(item.path(key).asText());
          }
        });
  }

  private static List<String> filled(
      String path, List<JsonNode> parameters, Map<String, Set<String>> known) {
    List<String> filled = new ArrayList<>(List.of(path));
    for (JsonNode parameter : parameters) {
      if (parameter.path("in").asText().equals("path")) {
        String blank = "{" + parameter.path("name").asText() + "}";
        List<String> more = new ArrayList<>();
        for (String one : filled) {
          values(parameter, known).forEach(v -> more.add(one.replace(blank, encoded(v))));
        }
        filled = more;
      }
    }
    return filled;
  }

  private static List<String> values(JsonNode parameter, Map<String, Set<String>> known) {
    JsonNode schema = parameter.path("schema");
    JsonNode one = schema.path("type").asText().equals("array") ? schema.path("items") : schema;
    List<String> values = new ArrayList<>();
    one.path("enum").forEach(value -> values.add(value.asText()));
    if (values.isEmpty()) {
      values.addAll(known.getOrDefault(parameter.path("name").asText(), new TreeSet<>()));
    }
    if (values.isEmpty() && one.path("type").asText().equals("integer")) {
      values.add(one.path("minimum").asText("1"));
    }
    if (values.isEmpty()) {
      values.addAll(List.of("2021-01-01", "无此值"));
    }
    return values;
  }

  private void save(String address) throws IOException, InterruptedException {
    if (!saved.add(address)) {
      return;
    }
    HttpResponse<byte[]> response = ask(address);
    String type = response.headers().firstValue("Content-Type").orElse("");
    String body = new String(response.body(), StandardCharsets.UTF_8);
    boolean text =
        !type.contains("officedocument")
            && (type.contains("json") || type.contains("xml") || type.startsWith("text/"));
    String shown = text ? shown(type, body) : "(bytes)";
    String kept =
        shown.length() <= LONGEST
            ? shown
            : shown.substring(0, LONGEST) + "… " + shown.length() + " " + shown.hashCode();
    out.write(address + "\t" + response.statusCode() + "\t" + type + "\t" + kept + "\n");
  }

  private static String shown(String type, String body) throws IOException {
    List<String> lines = new ArrayList<>();
    if (type.contains("json") && !type.contains("ndjson")) {
      lines.add(ordered(body));
    } else {
      for (String line : body.split("\n", -1)) {
        lines.add(type.contains("ndjson") && !line.isBlank() ? ordered(line) : line);
      }
    }
    return PASSING.matcher(String.join("\\n", lines).replace("\r", "")).replaceAll("…");
  }

  private static String ordered(String json) throws IOException {
    return JSON.writeValueAsString(JSON.treeToValue(JSON.readTree(json), Object.class));
  }

  private String body(String path) throws IOException, InterruptedException {
    return new String(ask(path).body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> ask(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(base + path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
