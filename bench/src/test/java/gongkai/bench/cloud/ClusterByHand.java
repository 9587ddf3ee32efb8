package gongkai.bench.cloud;

import gongkai.solr.testing.cluster.ClusterMember;
import gongkai.solr.testing.cluster.SolrCluster;
import java.nio.file.Path;

/** Starts a cluster and keeps it until it is ended, to try things by hand. */
public final class ClusterByHand {
  private ClusterByHand() {}

  /** {@code FOLDER NODES}. */
  public static void main(String[] arguments) throws Exception {
    try (SolrCluster cluster =
        SolrCluster.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
      System.out.println("--zookeeper " + cluster.address());
      for (ClusterMember node : cluster.nodes()) {
        System.out.println("--solr " + node.base());
      }
      while (System.in.read() >= 0) {
        // Until its input ends.
      }
    }
  }
}
