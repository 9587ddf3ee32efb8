package gongkai.solr.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.client.solrj.response.CollectionAdminResponse;
import org.apache.solr.client.solrj.response.RequestStatusState;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.ContentStreamBase;

/**
 * The collections of a cluster that are ours: {@code gongkai-1}, {@code gongkai-2}, of which one is
 * asked by the alias {@code gongkai}.
 */
final class SolrCollections implements SideBySide {
  private static final String OURS = SolrConnection.CORE + "-[0-9]+";

  /** A machine that loads dictionaries for several cores at once is slow. */
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

  private final SolrClient client;
  private final ConfigSet present;
  private Optional<String> beside = Optional.empty();

  SolrCollections(SolrClient client, ConfigSet present) {
    this.client = client;
    this.present = present;
  }

  /**
   * A cluster as its nodes see it.
   *
   * @param collections by name, as Solr describes them
   * @param aliases what each stands for
   */
  record Cluster(
      Map<String, Object> collections, Map<String, String> aliases, List<String> liveNodes) {
    Optional<String> asked() {
      String named = aliases.get(SolrConnection.CORE);
      return Optional.ofNullable(
          named != null
              ? named
              : collections.containsKey(SolrConnection.CORE) ? SolrConnection.CORE : null);
    }
  }

  /** Whether what is asked belongs to a cluster, and is no Solr of its own. */
  static boolean isCluster(SolrClient client) {
    try {
      CollectionAdminRequest.listCollections(client);
      return true;
    } catch (SolrException e) {
      if (Faults.isPassing(e)) {
        throw e;
      }
      return false;
    } catch (SolrServerException | IOException e) {
      throw new SolrUnavailableException("Solr does not answer (%s).".formatted(Faults.said(e)), e);
    }
  }

  @SuppressWarnings("unchecked")
  Cluster cluster() {
    try {
      var status = CollectionAdminRequest.getClusterStatus().process(client).getResponse();
      Map<String, Object> cluster = Shapes.map(status.get("cluster"));
      List<String> nodes = (List<String>) cluster.getOrDefault("live_nodes", List.of());
      Map<String, String> aliases = new java.util.TreeMap<>();
      Shapes.map(cluster.get("aliases"))
          .forEach((name, of) -> aliases.put(name, String.valueOf(of)));
      return new Cluster(Shapes.map(cluster.get("collections")), aliases, nodes);
    } catch (SolrServerException | IOException | SolrException e) {
      throw new SolrUnavailableException(
          "The state of the cluster cannot be read (%s). 集群状态无法读取。".formatted(Faults.said(e)), e);
    }
  }

  /** Makes a collection of the present configuration that is asked from now on. */
  void create(int shards, int replicas) {
    String name = fresh(cluster());
    upload();
    make(name, shards, replicas);
    point(name);
  }

  private static String fresh(Cluster cluster) {
    int i = 1;
    while (cluster.collections().containsKey(SolrConnection.CORE + "-" + i)) {
      i++;
    }
    return SolrConnection.CORE + "-" + i;
  }

  @Override
  public String createBeside() {
    dropBeside();
    Cluster cluster = cluster();
    String asked =
        cluster
            .asked()
            .orElseThrow(
                () ->
                    new SolrUnavailableException(
                        "There is no collection to rebuild; make one with './gongkai solr create'."));
    if (asked.equals(SolrConnection.CORE)) {
      throw new SolrUnavailableException(
          "The collection gongkai was not made by './gongkai solr create' and has no alias that could be moved to a new one; index with --force instead.");
    }
    Map<String, Object> like = Shapes.map(cluster.collections().get(asked));
    int shards = Shapes.map(like.get("shards")).size();
    int replicas = Integer.parseInt(String.valueOf(like.getOrDefault("replicationFactor", "1")));
    String name = fresh(cluster);
    upload();
    make(name, shards, replicas);
    beside = Optional.of(name);
    return name;
  }

  @Override
  public void switchOver() {
    point(beside.orElseThrow(() -> new IllegalStateException("there is no index beside")));
    beside = Optional.empty();
    dropBeside();
  }

  /** Drops what of ours nobody asks by the alias. */
  @Override
  public void dropBeside() {
    Cluster cluster = cluster();
    Optional<String> asked = cluster.asked();
    for (String name : new TreeSet<>(cluster.collections().keySet())) {
      if (name.matches(OURS) && !asked.equals(Optional.of(name))) {
        finish(CollectionAdminRequest.deleteCollection(name), "drop the collection " + name);
      }
    }
    beside = Optional.empty();
  }

  private void point(String name) {
    finish(
        CollectionAdminRequest.createAlias(SolrConnection.CORE, name),
        "let the alias gongkai stand for " + name);
  }

  private void make(String name, int shards, int replicas) {
    try {
      finish(
          CollectionAdminRequest.createCollection(name, present.name(), shards, replicas),
          "make the collection " + name);
    } catch (SolrUnavailableException e) {
      // Half a collection would be in the way of the next attempt.
      try {
        finish(CollectionAdminRequest.deleteCollection(name), "drop the collection " + name);
      } catch (SolrUnavailableException alsoGone) {
        e.addSuppressed(alsoGone);
      }
      throw e;
    }
  }

  private void upload() {
    try {
      ConfigSetAdminRequest.Upload upload = new ConfigSetAdminRequest.Upload();
      upload.setConfigSetName(present.name());
      upload.setOverwrite(true);
      upload.setUploadStream(
          new ContentStreamBase.ByteArrayStream(zipped(), "configset", "application/octet-stream"));
      upload.process(client);
    } catch (SolrServerException | IOException | SolrException e) {
      throw new SolrUnavailableException(
          "The configset %s cannot be uploaded (%s). 配置集无法上传。"
              .formatted(present.name(), Faults.said(e)),
          e);
    }
  }

  private byte[] zipped() throws IOException {
    Path conf = Files.createTempDirectory("gongkai-conf");
    try {
      present.writeConf(conf);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes);
          Stream<Path> files = Files.walk(conf)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          zip.putNextEntry(new ZipEntry(conf.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, zip);
        }
      }
      return bytes.toByteArray();
    } finally {
      PathUtils.deleteDirectory(conf);
    }
  }

  /** Orders it and waits for its end, however long the nodes take. */
  private void finish(CollectionAdminRequest.AsyncCollectionAdminRequest order, String purpose) {
    try {
      String id = order.processAsync(client);
      long patience = System.nanoTime() + PATIENCE;
      while (true) {
        CollectionAdminRequest.RequestStatusResponse status =
            CollectionAdminRequest.requestStatus(id).process(client);
        RequestStatusState state = status.getRequestStatus();
        if (state == RequestStatusState.COMPLETED) {
          return;
        }
        if (state == RequestStatusState.FAILED
            || state == RequestStatusState.NOT_FOUND
            || System.nanoTime() > patience) {
          throw new SolrUnavailableException(
              "Solr cannot %s (%s). Solr 无法完成。".formatted(purpose, why(status)));
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    } catch (SolrServerException | IOException | SolrException e) {
      throw new SolrUnavailableException(
          "Solr cannot %s (%s). Solr 无法完成。".formatted(purpose, Faults.said(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SolrUnavailableException("Interrupted while waiting for Solr.", e);
    }
  }

  /** What the nodes say is nested in many ways; the first that tells of a cause is the cause. */
  private static String why(CollectionAdminResponse status) {
    List<String> said = new ArrayList<>();
    Shapes.texts(status.getResponse(), said);
    return said.stream()
        .filter(text -> text.contains("Error") || text.contains("Exception"))
        .findFirst()
        .or(() -> said.stream().filter(text -> text.contains(" ")).findFirst())
        .map(text -> text.lines().findFirst().orElse(text))
        .orElse("it does not say why");
  }

  /** The addresses of all replicas that are alive, each with its core's name. */
  List<Replica> replicas() {
    Cluster cluster = cluster();
    List<Replica> replicas = new ArrayList<>();
    Map<String, Object> collection =
        Shapes.map(cluster.collections().get(cluster.asked().orElse("")));
    Shapes.map(collection.get("shards"))
        .forEach(
            (shard, described) ->
                Shapes.map(Shapes.map(described).get("replicas"))
                    .values()
                    .forEach(
                        replica -> {
                          Map<String, Object> of = Shapes.map(replica);
                          replicas.add(
                              new Replica(
                                  shard,
                                  String.valueOf(of.get("base_url")),
                                  String.valueOf(of.get("core")),
                                  "active".equals(of.get("state"))
                                      && cluster.liveNodes().contains(of.get("node_name")),
                                  "true".equals(String.valueOf(of.get("leader")))));
                        }));
    return replicas;
  }

  /** One copy of a shard. */
  record Replica(String shard, String base, String core, boolean active, boolean leader) {}

  String configSet() {
    Cluster cluster = cluster();
    return String.valueOf(
        Shapes.map(cluster.collections().get(cluster.asked().orElse(""))).get("configName"));
  }
}
