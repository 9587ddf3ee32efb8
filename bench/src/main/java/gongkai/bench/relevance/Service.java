package gongkai.bench.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.api.ApiConfig;
import gongkai.api.ApiServer;
import gongkai.api.Frontend;
import gongkai.api.Services;
import gongkai.api.Site;
import gongkai.api.operate.Operator;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.holding.Holdings;
import gongkai.solr.search.Searcher;
import gongkai.solr.vector.PassageVectors;
import gongkai.solr.vector.QueryVectors;
import gongkai.solr.vector.SentenceModel;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The service on a folder of its own, asked over HTTP. */
final class Service implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SolrConnection solr;
  private final SentRequests sent;
  private final PassageVectors vectors;
  private final Holdings holdings;
  private final ApiServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * @param model absent for a service that goes by words alone
   */
  Service(Path data, Optional<SentenceModel> model) {
    solr = SolrConnection.open(new SolrPlace.Embedded(data.toAbsolutePath()));
    sent = new SentRequests(solr.client());
    Vocabulary vocabulary = Vocabulary.load(VocabularyFolder.shipped());
    vectors =
        model.isPresent()
            ? PassageVectors.keptIn(data.resolve("vectors"), () -> model)
            : PassageVectors.none();
    holdings = new Holdings(solr, vectors);
    server =
        ApiServer.start(
            new ApiConfig(
                "127.0.0.1",
                0,
                Site.named("bench", true),
                Optional.empty(),
                data.resolve("originals")),
            new Services(
                vocabulary,
                holdings,
                new Searcher(solr.through(sent), vocabulary, new QueryVectors(() -> model)),
                DatasetCatalogue.load(),
                new NoOperator()),
            (config, sources) -> Frontend.none());
  }

  Holdings holdings() {
    return holdings;
  }

  SolrConnection solr() {
    return solr;
  }

  /** What the service's search asks Solr. */
  SentRequests sent() {
    return sent;
  }

  /** {@code GET /api/v1/search} with the query and more parameters, as they stand in an address. */
  JsonNode search(String query, String more) throws IOException {
    return JSON.readTree(answer(query, more));
  }

  /** The same, as its bytes. */
  byte[] answer(String query, String more) throws IOException {
    URI uri =
        URI.create(
            "http://127.0.0.1:%d/api/v1/search?q=%s%s"
                .formatted(server.port(), URLEncoder.encode(query, StandardCharsets.UTF_8), more));
    try {
      HttpResponse<byte[]> response =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IOException(uri + " answered " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    server.close();
    vectors.close();
    solr.close();
  }

  /** Nobody operates a bench. */
  private static final class NoOperator implements Operator {
    @Override
    public JsonNode index(List<String> paths, boolean force) {
      throw new IllegalArgumentException("not here");
    }

    @Override
    public JsonNode reindex() {
      throw new IllegalArgumentException("not here");
    }

    @Override
    public JsonNode retry(String source) {
      throw new IllegalArgumentException("not here");
    }
  }
}
