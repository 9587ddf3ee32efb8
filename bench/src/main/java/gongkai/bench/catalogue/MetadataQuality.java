package gongkai.bench.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The score of a running service's catalogue by the method of data.europa.eu's Metadata Quality
 * Assessment (https://data.europa.eu/mqa/methodology): 405 points, each property by the share of
 * datasets or of distributions that have it. Whether the catalogue keeps to DCAT-AP is not looked
 * at here but by the test of the shapes; its 30 points are shown apart.
 */
public final class MetadataQuality {
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final int COMPLIANCE = 30;

  /** Of the method's lists of formats; a spreadsheet of Office Open XML counts as proprietary. */
  private static final List<String> OPEN = List.of("CSV", "JSON", "NDJSON", "PARQUET");

  private static final List<String> READABLE = List.of("CSV", "JSON", "NDJSON", "PARQUET", "XLSX");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Integer> statuses = new LinkedHashMap<>();
  private final List<JsonNode> datasets = new ArrayList<>();
  private final List<JsonNode> files = new ArrayList<>();
  private double points;

  private MetadataQuality() {}

  /** Prints the score of the service at an address. */
  public static void main(String[] args) throws IOException, InterruptedException {
    new MetadataQuality().score(args.length == 0 ? "http://localhost:8080" : args[0]);
  }

  private void score(String base) throws IOException, InterruptedException {
    String catalogue =
        client.send(request(base + "/catalog.jsonld", "GET"), BodyHandlers.ofString()).body();
    for (JsonNode dataset : NounJson.mapper().readTree(catalogue).path("dcat:dataset")) {
      datasets.add(dataset);
      dataset.path("dcat:distribution").forEach(files::add);
    }
    System.out.printf("%d datasets, %d distributions%n", datasets.size(), files.size());
    findable();
    accessible();
    interoperable();
    reusable();
    share("contextuality: rights", 5, files, has("dct:rights"));
    share("contextuality: file size", 5, files, has("dcat:byteSize"));
    share("contextuality: date of issue", 5, datasets, has("dct:issued"));
    share("contextuality: modification date", 5, datasets, has("dct:modified"));
    System.out.printf(
        "%n%.0f of %d, and %d more where the catalogue keeps to DCAT-AP's shapes%n",
        points, 405 - COMPLIANCE, COMPLIANCE);
  }

  private void findable() {
    share("findability: keywords", 30, datasets, has("dcat:keyword"));
    share("findability: categories", 30, datasets, has("dcat:theme"));
    share("findability: geographic search", 20, datasets, has("dct:spatial"));
    share("findability: search by time", 20, datasets, has("dct:temporal"));
  }

  private void accessible() {
    share("accessibility: accessURL answers", 50, files, answers("dcat:accessURL"));
    share("accessibility: downloadURL", 20, files, has("dcat:downloadURL"));
    share("accessibility: downloadURL answers", 30, files, answers("dcat:downloadURL"));
  }

  private void interoperable() {
    share("interoperability: format", 20, files, has("dct:format"));
    share("interoperability: media type", 10, files, has("dcat:mediaType"));
    share(
        "interoperability: of the vocabularies",
        10,
        files,
        file -> id(file, "dct:format").startsWith(AUTHORITY + "file-type/"));
    share("interoperability: not proprietary", 20, files, file -> OPEN.contains(format(file)));
    share("interoperability: machine-readable", 20, files, file -> READABLE.contains(format(file)));
  }

  private void reusable() {
    share("reusability: licence", 20, files, has("dct:license"));
    share(
        "reusability: licence of the vocabulary",
        10,
        files,
        file -> id(file, "dct:license").startsWith(AUTHORITY + "licence/"));
    share("reusability: access rights", 10, datasets, has("dct:accessRights"));
    share(
        "reusability: access rights of the vocabulary",
        5,
        datasets,
        dataset -> id(dataset, "dct:accessRights").startsWith(AUTHORITY + "access-right/"));
    share("reusability: contact point", 20, datasets, has("dcat:contactPoint"));
    share("reusability: publisher", 10, datasets, has("dct:publisher"));
  }

  private void share(String name, int most, List<JsonNode> all, Predicate<JsonNode> good) {
    long count = all.stream().filter(good).count();
    double got = all.isEmpty() ? 0 : (double) most * count / all.size();
    points += got;
    System.out.printf("%-46s %5.1f of %2d  (%d of %d)%n", name, got, most, count, all.size());
  }

  private static Predicate<JsonNode> has(String property) {
    return node -> node.has(property);
  }

  private Predicate<JsonNode> answers(String property) {
    return node -> {
      int status = statuses.computeIfAbsent(id(node, property), this::status);
      return status >= 200 && status < 400;
    };
  }

  private int status(String address) {
    try {
      return client.send(request(address, "HEAD"), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static HttpRequest request(String address, String method) {
    return HttpRequest.newBuilder(URI.create(address))
        .method(method, HttpRequest.BodyPublishers.noBody())
        .build();
  }

  private static String id(JsonNode node, String property) {
    return node.path(property).path("@id").asText();
  }

  private static String format(JsonNode file) {
    return id(file, "dct:format").replaceFirst(".*/", "");
  }
}
