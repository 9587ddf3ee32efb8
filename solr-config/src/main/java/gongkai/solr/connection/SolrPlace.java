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

  /**
   * A Solr that has the core already, such as {@code http://localhost:8983/solr}, or several nodes
   * of one cluster, of which any that lives is asked.
   */
  record Http(List<URI> bases, SolrAccess access) implements SolrPlace {
    public Http {
      bases = List.copyOf(bases);
    }

    public Http(URI base) {
      this(List.of(base), SolrAccess.OPEN);
    }
  }

  /**
   * A cluster, by its ZooKeeper hosts; a chroot, if there is one, follows the last of them: {@code
   * a:2181,b:2181/solr}.
   */
  record Cloud(List<String> zookeeper, SolrAccess access) implements SolrPlace {
    public Cloud {
      zookeeper = List.copyOf(zookeeper);
    }

    public Cloud(List<String> zookeeper) {
      this(zookeeper, SolrAccess.OPEN);
    }
  }
}
