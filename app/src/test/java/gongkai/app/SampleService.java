package gongkai.app;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.ApiServer;
import gongkai.api.Site;
import gongkai.app.command.Front;
import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.indexer.Indexer;
import gongkai.indexer.Progress;
import gongkai.indexer.RunReport;
import gongkai.noun.NounJson;
import gongkai.solr.holding.LedgerEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The real service over the sample corpus and its releases, on a free port; started once for all
 * tests of this module, since indexing the corpus is what takes time.
 */
final class SampleService {
  static final String TOKEN = "a-token-for-tests-only";

  private static final Site SITE =
      new Site("公开 Gongkai", true, "9901010001", "jiucuo@qinghe.example");

  private static SampleService started;

  private final ApiServer server;
  private final RunReport report;
  private final Installation installation;
  private final HttpClient client = HttpClient.newHttpClient();

  private SampleService(ApiServer server, RunReport report, Installation installation) {
    this.installation = installation;
    this.server = server;
    this.report = report;
  }

  static synchronized SampleService get() {
    if (started == null) {
      started = start();
    }
    return started;
  }

  private static SampleService start() {
    try {
      Path data = Files.createTempDirectory("gongkai-sample");
      Installation installation = Installation.open(InstallationOptions.at(data));
      Indexer indexer = installation.openIndexer();
      RunReport report = indexer.index(List.of(documents()), false, Progress.SILENT);
      installation.holdings().record(List.of(quarantined()));
      installation.holdings().commit();
      installation.publication().publish((dataset, made) -> {});
      ApiServer server = Front.local(SITE, Optional.of(TOKEN)).open(installation, indexer);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.close();
                    indexer.close();
                    installation.close();
                  }));
      return new SampleService(server, report, installation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So that the operator has something to look at: the corpus holds nothing that fails. */
  private static LedgerEntry quarantined() {
    return new LedgerEntry(
        "file:///srv/%E5%8A%A0%E5%AF%86%20%E6%96%87%E4%BB%B6.doc",
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

  /** The folder {@code datasets/sample}, from whichever folder the tests run in. */
  static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("datasets/sample"))) {
      here = here.getParent();
    }
    return here.resolve("datasets/sample");
  }

  static Path documents() {
    return folder().resolve("documents");
  }

  Installation installation() {
    return installation;
  }

  RunReport report() {
    return report;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As a browser asks for it. */
  HttpResponse<String> page(String path) {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build());
  }

  /** The same with the cookie of a session. */
  HttpResponse<String> page(String path, String cookie) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Accept", "text/html")
            .header("Cookie", cookie)
            .build());
  }

  /** What the operator's door answers to a token. */
  HttpResponse<String> knock(String token) {
    return send(
        HttpRequest.newBuilder(uri("/operator/login"))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("token=" + token))
            .build());
  }

  JsonNode json(String path) {
    try {
      return NounJson.mapper().readTree(get(path).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
