package gongkai.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.dataset.Publication;
import gongkai.api.operate.Operator;
import gongkai.api.request.Addresses;
import gongkai.api.request.SiteUrl;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.noun.NounJson;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.holding.Holding;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.search.Searcher;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The real service over a real index that holds the sample nouns; started once for all tests of the
 * API.
 */
public final class Served {
  public static final String TOKEN = "a-token-for-tests-only";

  public static final Site SITE = new Site("示例公开", true, "9901010001", "jiucuo@qinghe.example");

  public static final String KNOWN = "file:///srv/加密 文件.doc";
  public static final String LOST = "file:///srv/archive.zip!/broken.pdf";

  private static Served started;

  public final int port;
  public final Addresses addresses;

  /** What it serves, for tests that change it. */
  public final Holdings holdings;

  public final Publication publication;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(ApiServer server, Holdings holdings, Publication publication) {
    this.port = server.port();
    this.addresses = server.addresses();
    this.holdings = holdings;
    this.publication = publication;
  }

  public static synchronized Served start() {
    if (started == null) {
      started = of(SampleNouns.all(), (config, sources) -> Frontend.none());
    }
    return started;
  }

  /** Another service, that holds these and has these pages. */
  public static Served of(List<Holding> held, Frontend.Maker pages) {
    try {
      Path data = Files.createTempDirectory("gongkai-api-test");
      SolrConnection connection = SolrConnection.open(new SolrPlace.Embedded(data));
      Vocabulary vocabulary = Vocabulary.load(VocabularyFolder.shipped());
      Holdings holdings = new Holdings(connection);
      holdings.put(held);
      holdings.record(List.of(quarantined(KNOWN), quarantined(LOST)));
      holdings.commit();
      Publication publication =
          new Publication(
              holdings,
              vocabulary,
              DatasetCatalogue.load(),
              data.resolve("releases"),
              SiteUrl.UNKNOWN);
      publication.publish((dataset, made) -> {});
      Path originals = data.resolve("originals");
      String hash = SampleNouns.hash(SampleNouns.REPORT_BYTES);
      Path folder =
          Files.createDirectories(
              originals.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)));
      Files.writeString(folder.resolve(hash), SampleNouns.REPORT_BYTES);
      ApiServer server =
          ApiServer.start(
              new ApiConfig("127.0.0.1", 0, SITE, Optional.of(TOKEN), originals),
              new Services(
                  vocabulary,
                  holdings,
                  new Searcher(connection, vocabulary),
                  DatasetCatalogue.load(),
                  new RefusingOperator()),
              pages);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.close();
                    connection.close();
                  }));
      return new Served(server, holdings, publication);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LedgerEntry quarantined(String source) {
    return new LedgerEntry(
        source,
        "",
        3,
        Instant.EPOCH,
        Instant.EPOCH,
        LedgerEntry.Outcome.QUARANTINED,
        "",
        "extract",
        "ENCRYPTED",
        "文件已加密",
        "");
  }

  /** An operator for whom no path exists but one. */
  private static final class RefusingOperator implements Operator {
    @Override
    public JsonNode index(JsonNode order) {
      return order.has("retry") ? report() : Operator.super.index(order);
    }

    @Override
    public JsonNode index(List<String> paths, boolean force) {
      if (!paths.equals(List.of("/known"))) {
        throw new IllegalArgumentException("no such path: " + paths.getFirst());
      }
      return report();
    }

    private static JsonNode report() {
      ObjectNode report = NounJson.mapper().createObjectNode();
      for (String key :
          List.of("inputs", "indexed", "unchanged", "duplicates", "quarantined", "withdrawn")) {
        report.put(key, 0);
      }
      report.putArray("items");
      return report;
    }

    @Override
    public JsonNode retry(String source) {
      if (!source.equals(KNOWN)) {
        throw new IllegalArgumentException("not there any more: " + source);
      }
      return report();
    }

    @Override
    public JsonNode reindex() {
      return report();
    }
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public JsonNode json(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return tree(response.body());
  }

  public static JsonNode tree(String json) {
    try {
      return NounJson.mapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  public HttpResponse<byte[]> bytes(String path, String... headers) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
      return client.send(
          (headers.length == 0 ? request : request.headers(headers)).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
