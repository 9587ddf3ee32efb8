package gongkai.solr.connection;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.embedded.SSLConfig;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.impl.Http2SolrClient;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;

/**
 * The clients of one Solr, each of which waits as long as its work may take: a Solr that hangs
 * costs nobody more.
 *
 * @param quick for what asks whether it answers at all
 */
record Clients(SolrClient asking, SolrClient writing, SolrClient quick) {
  private static final Duration ASKING = Duration.ofSeconds(10);
  private static final Duration WRITING = Duration.ofSeconds(60);
  private static final Duration QUICK = Duration.ofSeconds(2);
  private static final int CONNECTING = 2;
  private static final int ZOOKEEPER = 10;

  /**
   * What is known of the cluster stays known while ZooKeeper is away; a node that is asked by what
   * holds no more says so, and then it is asked for anew.
   */
  private static final int KNOWN_MINUTES = 60;

  static Clients one(SolrClient client) {
    return new Clients(client, client, client);
  }

  static Clients http(SolrPlace.Http place) {
    Optional<SSLContext> trust = place.access().trusting();
    return new Clients(
        http(place, trust, ASKING), http(place, trust, WRITING), http(place, trust, QUICK));
  }

  private static SolrClient http(
      SolrPlace.Http place, Optional<SSLContext> trust, Duration patience) {
    List<SolrClient> nodes =
        place.bases().stream().map(base -> node(base, place.access(), trust, patience)).toList();
    return nodes.size() == 1 ? nodes.getFirst() : new AnyNode(nodes);
  }

  private static SolrClient node(
      URI base, SolrAccess access, Optional<SSLContext> trust, Duration patience) {
    HttpJdkSolrClient.Builder builder =
        new HttpJdkSolrClient.Builder(Addresses.withoutSlash(base))
            .withDefaultCollection(SolrConnection.CORE)
            .withConnectionTimeout(CONNECTING, TimeUnit.SECONDS)
            .withRequestTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    trust.ifPresent(builder::withSSLContext);
    if (access.hasUser()) {
      builder.withBasicAuthCredentials(access.user(), access.password());
    }
    return builder.build();
  }

  static Clients cloud(SolrPlace.Cloud place) {
    return new Clients(cloud(place, ASKING), cloud(place, WRITING), cloud(place, QUICK));
  }

  private static SolrClient cloud(SolrPlace.Cloud place, Duration patience) {
    Http2SolrClient.Builder nodes =
        new Http2SolrClient.Builder()
            .withConnectionTimeout(CONNECTING, TimeUnit.SECONDS)
            .withIdleTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
            .withRequestTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    SolrAccess access = place.access();
    if (access.hasUser()) {
      nodes.withBasicAuthCredentials(access.user(), access.password());
    }
    if (access.trusting().isPresent()) {
      nodes.withSSLConfig(
          new SSLConfig(
              true,
              false,
              null,
              null,
              access.trustStore().orElseThrow().toAbsolutePath().toString(),
              access.trustPassword()));
    }
    return new CloudHttp2SolrClient.Builder(
            Addresses.hosts(place.zookeeper()), Addresses.chroot(place.zookeeper()))
        .withDefaultCollection(SolrConnection.CORE)
        .withHttpClientBuilder(nodes)
        .withCollectionCacheTtl(KNOWN_MINUTES, TimeUnit.MINUTES)
        .withZkConnectTimeout(ZOOKEEPER, TimeUnit.SECONDS)
        .withZkClientTimeout(ZOOKEEPER * 3, TimeUnit.SECONDS)
        .build();
  }

  void close() throws IOException {
    asking.close();
    if (writing != asking) {
      writing.close();
      quick.close();
    }
  }
}
