package gongkai.solr.connection;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Addresses of a Solr or of ZooKeepers, as people give them. */
final class Addresses {
  private Addresses() {}

  /**
   * Refuses what cannot be the address of a Solr.
   *
   * @throws SolrUnavailableException that says what to give instead
   */
  static void check(SolrPlace place) {
    if (place instanceof SolrPlace.Http http) {
      http.bases().forEach(Addresses::check);
    }
    if (place instanceof SolrPlace.Cloud cloud
        && hosts(cloud.zookeeper()).stream()
            .anyMatch(host -> !host.matches("[^/:\\s]+(:[0-9]{1,5})?"))) {
      throw new SolrUnavailableException(
          "ZooKeeper hosts are given as zk1:2181,zk2:2181, without http://; %s is none. ZooKeeper 地址有误。"
              .formatted(String.join(",", cloud.zookeeper())));
    }
  }

  private static void check(URI base) {
    boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
    if (!web || base.getHost() == null) {
      throw new SolrUnavailableException(
          "%s is no address of a Solr; give it as http://HOST:8983/solr, several with commas between them. Solr 地址有误。"
              .formatted(base));
    }
    String path = withoutSlash(base);
    if (!path.endsWith("/solr")) {
      int solr = path.indexOf("/solr");
      String meant = solr < 0 ? path + "/solr" : path.substring(0, solr + "/solr".length());
      throw new SolrUnavailableException(
          "%s is not where a Solr answers; give its address without the name of a core: %s. 请给出 Solr 的根地址。"
              .formatted(base, meant));
    }
  }

  static String shown(SolrPlace place) {
    return switch (place) {
      case SolrPlace.Embedded embedded -> embedded.data().toString();
      case SolrPlace.Http http ->
          String.join(",", http.bases().stream().map(URI::toString).toList());
      case SolrPlace.Cloud cloud -> "zookeeper " + String.join(",", cloud.zookeeper());
    };
  }

  static List<String> hosts(List<String> zookeeper) {
    return zookeeper.stream()
        .map(host -> host.contains("/") ? host.substring(0, host.indexOf('/')) : host)
        .toList();
  }

  static Optional<String> chroot(List<String> zookeeper) {
    String last = zookeeper.getLast();
    int slash = last.indexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(last.substring(slash));
  }

  static String withoutSlash(URI url) {
    String text = url.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
