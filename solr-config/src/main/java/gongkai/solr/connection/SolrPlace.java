package gongkai.solr.connection;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Where Solr is. */
public sealed interface SolrPlace {

  /**
   * In this process, with its core under {@code <data>/solr}; the folder is locked to one process.
   */
  record Embedded(Path data) implements SolrPlace {}

  /** A standalone Solr, such as {@code http://localhost:8983/solr}, that has the core already. */
  record Http(URI base) implements SolrPlace {}

  /** A cluster, by its ZooKeeper hosts. */
  record Cloud(List<String> zookeeper) implements SolrPlace {}
}
