package gongkai.solr.connection;

import gongkai.solr.analysis.IndexVocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.ModifiableSolrParams;

/** An open connection to the one core or collection that everything is kept in. */
public final class SolrConnection implements AutoCloseable {
  static final String CORE = "gongkai";

  /** The core that is being built anew, until it takes the place of the other. */
  static final String BESIDE = "gongkai-next";

  private final SolrClient client;
  private final String collection;

  private final IndexVocabulary vocabulary;

  private SolrConnection(SolrClient client, String collection, IndexVocabulary vocabulary) {
    this.client = client;
    this.collection = collection;
    this.vocabulary = vocabulary;
  }

  /**
   * Opens it, and for {@link SolrPlace.Embedded} starts Solr in this process.
   *
   * @throws SolrUnavailableException with one sentence that says what to do
   */
  public static SolrConnection open(SolrPlace place) {
    return open(place, VocabularyFolder.shipped());
  }

  /**
   * The same with files of the operator's; a Solr outside must have been given the same with its
   * configuration.
   *
   * @throws gongkai.vocabulary.table.VocabularyException for a file that is broken
   */
  public static SolrConnection open(SolrPlace place, VocabularyFolder vocabulary) {
    IndexVocabulary loaded = IndexVocabulary.load(vocabulary);
    SolrConnection connection =
        new SolrConnection(
            switch (place) {
              case SolrPlace.Embedded embedded ->
                  EmbeddedSolr.start(embedded.data(), new ConfigSet(vocabulary));
              case SolrPlace.Http http ->
                  new HttpJdkSolrClient.Builder(withoutSlash(http.base().toString()))
                      .withDefaultCollection(CORE)
                      .withConnectionTimeout(5, TimeUnit.SECONDS)
                      .withRequestTimeout(60, TimeUnit.SECONDS)
                      .build();
              case SolrPlace.Cloud cloud -> cloud(cloud.zookeeper());
            },
            CORE,
            loaded);
    try {
      connection.check(shown(place));
      return connection;
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  public SolrClient client() {
    return client;
  }

  /** The same index asked through another client, which whoever made it closes. */
  public SolrConnection through(SolrClient other) {
    return new SolrConnection(other, collection, vocabulary);
  }

  /** By which records are written and found here. */
  public IndexVocabulary vocabulary() {
    return vocabulary;
  }

  /** Name of the core or collection. */
  public String collection() {
    return collection;
  }

  /**
   * Whether the index was built by another schema or other words than this program's, so that it
   * needs rebuilding.
   */
  public boolean isOutdated() {
    return client instanceof EmbeddedSolr embedded && embedded.isOutdated();
  }

  /**
   * Makes an empty index beside this one, which goes on answering, and connects to it. A leftover
   * of an earlier attempt is dropped. The connection shares this one's client and ends with it.
   *
   * @throws SolrUnavailableException where Solr cannot make one, with what to do
   */
  public SolrConnection beside() {
    switch (client) {
      case EmbeddedSolr embedded -> embedded.createBeside();
      case CloudHttp2SolrClient cloud ->
          throw new SolrUnavailableException(
              "Rebuilding beside is not supported on SolrCloud yet; index with --force instead.");
      default -> RemoteCores.createBeside(client);
    }
    return new SolrConnection(client, BESIDE, vocabulary);
  }

  /**
   * The index beside takes the place of this one, from one request to the next; the old one goes.
   */
  public void switchOver() {
    if (client instanceof EmbeddedSolr embedded) {
      embedded.switchOver();
    } else {
      RemoteCores.switchOver(client);
    }
  }

  /** Gives the index beside up. */
  public void dropBeside() {
    if (client instanceof EmbeddedSolr embedded) {
      embedded.dropBeside();
    } else {
      RemoteCores.dropBeside(client);
    }
  }

  /**
   * Files of the index that are not as they were written. Reads all of it; of a Solr outside of the
   * process nothing is known.
   */
  public Set<Path> damaged() {
    return client instanceof EmbeddedSolr embedded ? embedded.damaged() : Set.of();
  }

  /**
   * Lays all that the index holds now, whole and durable, into the home of another Solr in a
   * process, while this one answers and takes in; of a Solr outside of the process nothing.
   *
   * @param home need not exist; best on the disk of the index
   */
  public void snapshot(Path home) throws IOException {
    if (client instanceof EmbeddedSolr embedded) {
      try {
        embedded.snapshot(home);
      } catch (SolrServerException e) {
        throw new SolrUnavailableException("The index was not written: " + Causes.first(e), e);
      }
    }
  }

  /** Whether it answers now; for a health check. */
  public boolean answers() {
    try {
      ask();
      return true;
    } catch (SolrServerException | IOException | RuntimeException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new SolrUnavailableException("Solr did not close: " + Causes.first(e), e);
    }
  }

  /** The chroot, if there is one, follows the last host: {@code a:2181,b:2181/solr}. */
  private static SolrClient cloud(List<String> zookeeper) {
    String last = zookeeper.getLast();
    int slash = last.indexOf('/');
    Optional<String> root = slash < 0 ? Optional.empty() : Optional.of(last.substring(slash));
    List<String> hosts =
        zookeeper.stream()
            .map(host -> host.contains("/") ? host.substring(0, host.indexOf('/')) : host)
            .toList();
    return new CloudHttp2SolrClient.Builder(hosts, root).withDefaultCollection(CORE).build();
  }

  private void ask() throws SolrServerException, IOException {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set("q", "{!gongkai v=$question}");
    params.set("question", "{}");
    params.set("rows", 0);
    client.query(CORE, params, SolrRequest.METHOD.POST);
  }

  /** A Solr that has just been started answers 503 until its cores are open. */
  private void askOnceLoaded() throws SolrServerException, IOException {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (true) {
      try {
        ask();
        return;
      } catch (SolrException e) {
        if (e.code() != SolrException.ErrorCode.SERVICE_UNAVAILABLE.code
            || System.nanoTime() > patience) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SolrUnavailableException("Interrupted while waiting for Solr.", e);
    }
  }

  private void check(String place) {
    try {
      askOnceLoaded();
    } catch (SolrException e) {
      throw new SolrUnavailableException(refused(place, e), e);
    } catch (SolrServerException | IOException e) {
      throw new SolrUnavailableException(
          "Solr at %s does not answer (%s); start it, or correct the address."
              .formatted(place, Causes.first(e)),
          e);
    }
  }

  private static String refused(String place, SolrException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("invalid query parser")) {
      return "The core %s at %s lacks the plug-in; write it with './gongkai solr configset DIR' and put it there."
          .formatted(CORE, place);
    }
    if (e.code() == SolrException.ErrorCode.NOT_FOUND.code || message.contains("not found")) {
      return "Solr at %s has no core or collection named %s; write its configuration with './gongkai solr configset DIR' and create it."
          .formatted(place, CORE);
    }
    return "Solr at %s refuses to work: %s.".formatted(place, Causes.first(e));
  }

  private static String shown(SolrPlace place) {
    return switch (place) {
      case SolrPlace.Embedded embedded -> embedded.data().toString();
      case SolrPlace.Http http -> http.base().toString();
      case SolrPlace.Cloud cloud -> "zookeeper " + String.join(",", cloud.zookeeper());
    };
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
