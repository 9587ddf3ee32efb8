package gongkai.solr.connection;

import gongkai.solr.plugin.about.AboutHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.CoreAdminRequest;
import org.apache.solr.client.solrj.request.GenericSolrRequest;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.NamedList;

/** Whether a Solr outside can be worked with; if not, what is wrong in one sentence. */
final class SolrCheck {
  /** A Solr that has just been started answers 503 until its cores are open. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final SolrClient client;
  private final String place;

  SolrCheck(SolrClient client, String place) {
    this.client = client;
    this.place = place;
  }

  static void ask(SolrClient client, String collection) throws SolrServerException, IOException {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set("q", "{!gongkai v=$question}");
    params.set("question", "{}");
    params.set("rows", 0);
    client.query(collection, params, SolrRequest.METHOD.POST);
  }

  /**
   * @throws SolrUnavailableException where it does not
   */
  void answers() {
    try {
      askOnceLoaded();
    } catch (SolrException e) {
      throw new SolrUnavailableException(refused(e), e);
    } catch (SolrServerException | IOException e) {
      throw silent(e);
    }
  }

  private SolrUnavailableException silent(Exception e) {
    return new SolrUnavailableException(
        "Solr at %s does not answer (%s); start it, or correct the address. 无法连接 Solr。"
            .formatted(place, Faults.said(e)),
        e);
  }

  /** What the core says of itself; nothing where it is of a version that could not. */
  NamedList<Object> about() {
    try {
      return about(client, SolrConnection.CORE);
    } catch (SolrException e) {
      if (Faults.isPassing(e)) {
        throw new SolrUnavailableException(refused(e), e);
      }
      return new NamedList<>();
    } catch (SolrServerException | IOException e) {
      throw silent(e);
    }
  }

  static NamedList<Object> about(SolrClient client, String core)
      throws SolrServerException, IOException {
    GenericSolrRequest request =
        new GenericSolrRequest(
            SolrRequest.METHOD.GET, AboutHandler.PATH, new ModifiableSolrParams());
    request.setRequiresCollection(true);
    return client.request(request, core);
  }

  private void askOnceLoaded() throws SolrServerException, IOException {
    long patience = System.nanoTime() + PATIENCE;
    while (true) {
      try {
        ask(client, SolrConnection.CORE);
        return;
      } catch (SolrException e) {
        boolean loading = e.code() == SolrException.ErrorCode.SERVICE_UNAVAILABLE.code;
        if (!loading || System.nanoTime() > patience) {
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

  String refused(SolrException e) {
    String message = String.valueOf(e.getMessage()) + " " + Causes.first(e);
    if (e.code() == 401 || e.code() == 403) {
      return "Solr at %s lets only known users in: give --solr-user and its password in the environment's GONGKAI_SOLR_PASSWORD. Solr 需要用户名和密码。"
          .formatted(place);
    }
    if (message.contains("KeeperErrorCode")
        || message.contains("Could not connect to ZooKeeper")
        || message.contains("Cannot connect to cluster")) {
      return "The ZooKeeper of %s does not answer, or holds no cluster (%s); start it, or correct the address. 无法连接 ZooKeeper。"
          .formatted(place, Causes.first(e));
    }
    Optional<String> failure = failure();
    if (message.contains("invalid query parser")
        || failure.filter(SolrCheck::lacksPlugIn).isPresent()
        || lacksPlugIn(message)) {
      return "The core %s at %s lacks the plug-in; write it with './gongkai solr configset DIR', lay DIR/lib/*.jar into lib of Solr's home and start Solr anew. Solr 缺少插件。"
          .formatted(SolrConnection.CORE, place);
    }
    if (failure.isPresent()) {
      return "The core %s at %s cannot be opened by Solr (%s). Solr 无法打开索引。"
          .formatted(SolrConnection.CORE, place, failure.orElseThrow());
    }
    if (e.code() == SolrException.ErrorCode.NOT_FOUND.code || message.contains("not found")) {
      return "Solr at %s has no core or collection named %s; make it with './gongkai solr create'. Solr 中没有该集合。"
          .formatted(place, SolrConnection.CORE);
    }
    return "Solr at %s refuses to work: %s.".formatted(place, Faults.said(e));
  }

  static boolean lacksPlugIn(String message) {
    return message.contains("Error loading class")
        || message.contains("ClassNotFoundException")
        || message.contains("SPI class of type");
  }

  /** Why a core of ours could not be opened, as a node tells it. */
  private Optional<String> failure() {
    try {
      NamedList<Object> status = CoreAdminRequest.getStatus("", client).getResponse();
      List<String> said = new ArrayList<>();
      Shapes.map(status.get("initFailures"))
          .values()
          .forEach(each -> Shapes.texts(String.valueOf(each), said));
      return said.stream().findFirst().map(text -> text.lines().findFirst().orElse(text));
    } catch (SolrServerException | IOException | SolrException e) {
      return Optional.empty();
    }
  }
}
