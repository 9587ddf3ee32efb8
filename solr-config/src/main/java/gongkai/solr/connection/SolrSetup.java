package gongkai.solr.connection;

import gongkai.solr.plugin.about.AboutHandler;
import gongkai.solr.plugin.about.PluginVersion;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.CoreAdminRequest;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.NamedList;

/** Puts our index into a Solr outside, and looks whether what is there can be worked with. */
public final class SolrSetup implements AutoCloseable {
  private final SolrPlace place;
  private final ConfigSet present;
  private final Clients clients;
  private final boolean cluster;

  private SolrSetup(SolrPlace place, ConfigSet present, Clients clients, boolean cluster) {
    this.place = place;
    this.present = present;
    this.clients = clients;
    this.cluster = cluster;
  }

  /**
   * Connects to it.
   *
   * @throws SolrUnavailableException where it does not answer
   */
  public static SolrSetup of(SolrPlace place, VocabularyFolder vocabulary) {
    Clients clients = SolrConnection.clients(place);
    try {
      boolean cluster =
          place instanceof SolrPlace.Cloud || SolrCollections.isCluster(clients.writing());
      return new SolrSetup(place, new ConfigSet(vocabulary), clients, cluster);
    } catch (RuntimeException e) {
      SolrCheck check = new SolrCheck(clients.writing(), Addresses.shown(place));
      RuntimeException told =
          e instanceof SolrException refused
              ? new SolrUnavailableException(check.refused(refused), e)
              : e;
      close(clients);
      throw told;
    }
  }

  /**
   * Makes the core or collection where there is none.
   *
   * @return what was done, for the operator
   */
  public String create(int shards, int replicas) {
    return cluster ? collection(shards, replicas) : core();
  }

  private String collection(int shards, int replicas) {
    SolrCollections collections = new SolrCollections(clients.writing(), present);
    SolrCollections.Cluster state = collections.cluster();
    String target = state.aliases().get(SolrConnection.CORE);
    if (target != null && !state.collections().containsKey(target)) {
      throw new SolrUnavailableException(
          "The alias gongkai stands for %s, which is not there; delete the alias, or restore the collection. 别名指向的集合不存在。"
              .formatted(target));
    }
    if (state.asked().isPresent()) {
      return "The collection is there already 集合已存在: " + state.asked().orElseThrow();
    }
    collections.create(shards, replicas);
    return "Created 已创建: %d shards 分片 × %d replicas 副本".formatted(shards, replicas);
  }

  private String core() {
    try {
      NamedList<NamedList<Object>> status =
          CoreAdminRequest.getStatus(SolrConnection.CORE, clients.writing()).getCoreStatus();
      NamedList<Object> there = status.get(SolrConnection.CORE);
      if (there != null && there.size() > 0) {
        return "The core is there already 核心已存在";
      }
      CoreAdminRequest.Create create = new CoreAdminRequest.Create();
      create.setCoreName(SolrConnection.CORE);
      create.setInstanceDir(SolrConnection.CORE);
      create.setConfigSet(SolrConnection.CORE);
      create.process(clients.writing());
      return "Created 已创建";
    } catch (SolrServerException | IOException | SolrException e) {
      dropBroken();
      String said = Faults.said(e);
      throw new SolrUnavailableException(
          (SolrCheck.lacksPlugIn(said)
                  ? "Solr at %s lacks the plug-in (%s): write it with './gongkai solr configset DIR', lay DIR/lib/*.jar into lib of Solr's home and start Solr anew. Solr 缺少插件。"
                  : "Solr at %s cannot make the core (%s): write the configuration with './gongkai solr configset DIR' and lay DIR/conf into configsets/gongkai of Solr's home. Solr 无法创建核心。")
              .formatted(Addresses.shown(place), said),
          e);
    }
  }

  /** What is left of a core that could not be made would make every later attempt fail. */
  private void dropBroken() {
    try {
      CoreAdminRequest.unloadCore(SolrConnection.CORE, true, true, clients.writing());
    } catch (SolrServerException | IOException | SolrException e) {
      // Nothing was left.
    }
  }

  /** What is wrong with what is there, in a sentence each; empty where all is well. */
  public List<String> wrong() {
    SolrCheck check = new SolrCheck(clients.writing(), Addresses.shown(place));
    check.answers();
    List<String> wrong = new ArrayList<>();
    Map<String, NamedList<Object>> abouts = new TreeMap<>();
    if (cluster) {
      replicas(wrong, abouts);
    } else {
      abouts.put(Addresses.shown(place), check.about());
    }
    abouts.forEach((where, about) -> compare(where, about, wrong));
    return wrong;
  }

  private void replicas(List<String> wrong, Map<String, NamedList<Object>> abouts) {
    Map<String, Boolean> led = new TreeMap<>();
    for (SolrCollections.Replica replica :
        new SolrCollections(clients.writing(), present).replicas()) {
      led.merge(replica.shard(), replica.leader() && replica.active(), Boolean::logicalOr);
      if (!replica.active()) {
        wrong.add(
            "The replica %s at %s is not active: look whether its node runs. 副本不可用。"
                .formatted(replica.core(), replica.base()));
        continue;
      }
      about(replica)
          .ifPresentOrElse(
              about -> abouts.put(replica.base() + "/" + replica.core(), about),
              () ->
                  wrong.add(
                      "The replica %s at %s does not answer. 副本无响应。"
                          .formatted(replica.core(), replica.base())));
    }
    led.forEach(
        (shard, hasLeader) -> {
          if (!hasLeader) {
            wrong.add(
                "The shard %s has no leader: nothing can be written into it until one of its nodes is back. 分片没有主副本。"
                    .formatted(shard));
          }
        });
  }

  private Optional<NamedList<Object>> about(SolrCollections.Replica replica) {
    SolrAccess access =
        switch (place) {
          case SolrPlace.Http http -> http.access();
          case SolrPlace.Cloud cloud -> cloud.access();
          case SolrPlace.Embedded embedded -> SolrAccess.OPEN;
        };
    Clients node = Clients.http(new SolrPlace.Http(List.of(URI.create(replica.base())), access));
    try {
      return Optional.of(SolrCheck.about(node.asking(), replica.core()));
    } catch (SolrServerException | IOException | SolrException e) {
      return Optional.empty();
    } finally {
      close(node);
    }
  }

  private void compare(String where, NamedList<Object> about, List<String> wrong) {
    String set = String.valueOf(about.get(AboutHandler.SET));
    if (!set.equals(present.name())) {
      wrong.add(
          "%s was made by another configuration (%s; this program has %s): make it anew with './gongkai index --rebuild'. 配置版本不同，请重建。"
              .formatted(where, set, present.name()));
    }
    String plugin = String.valueOf(about.get(AboutHandler.PLUGIN));
    if (!plugin.equals(PluginVersion.own())) {
      wrong.add(
          "%s runs another plug-in (%s; this program has %s): lay that of './gongkai solr configset DIR' into lib of its node and start it anew. 插件版本不同。"
              .formatted(where, plugin, PluginVersion.own()));
    }
  }

  @Override
  public void close() {
    close(clients);
  }

  private static void close(Clients clients) {
    try {
      clients.close();
    } catch (IOException e) {
      throw new SolrUnavailableException("Solr did not close: " + Causes.first(e), e);
    }
  }
}
