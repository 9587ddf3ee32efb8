package gongkai.solr.testing.cluster;

import gongkai.solr.connection.ConfigSet;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A ZooKeeper and Solr nodes in processes of their own. The plug-in lies in each node's {@code lib}
 * and nowhere on its class path. Whoever closes it has ended all of them.
 */
public final class SolrCluster implements AutoCloseable {
  /** Jars with what the plug-in brings, which a Solr has not. */
  private static final List<String> OURS = List.of("gongkai", "hanlp", "commons-csv");

  private static final String SOLR_XML =
      """
      <solr>
        <int name="maxBooleanClauses">4096</int>
        <solrcloud>
          <str name="host">127.0.0.1</str>
          <int name="hostPort">${jetty.port}</int>
          <str name="hostContext">solr</str>
          <int name="zkClientTimeout">${zkClientTimeout:30000}</int>
        </solrcloud>
      </solr>
      """;

  private final Path folder;
  private final String classPath;
  private final List<ClusterMember> nodes = new ArrayList<>();
  private final ClusterMember zookeeper;

  private SolrCluster(Path folder) throws IOException {
    this.folder = folder;
    this.classPath = classPath(Files.createDirectories(folder.resolve("classes")));
    this.zookeeper =
        new ClusterMember(
            classPath, 128, "zookeeper", Files.createDirectories(folder.resolve("zookeeper")));
  }

  /** Starts them and waits until all answer. */
  public static SolrCluster start(Path folder, int nodes) throws IOException, InterruptedException {
    SolrCluster cluster = new SolrCluster(folder);
    try {
      cluster.zookeeper.start();
      cluster.zookeeper.await();
      for (int i = 0; i < nodes; i++) {
        cluster.add();
      }
      for (ClusterMember node : cluster.nodes) {
        node.await();
      }
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** Starts one more, which nobody has waited for yet. */
  public ClusterMember add() throws IOException {
    Path home = Files.createDirectories(folder.resolve("node" + (nodes.size() + 1)));
    Path set = folder.resolve("configset");
    if (!Files.exists(set)) {
      new ConfigSet(VocabularyFolder.shipped()).writeTo(set);
    }
    copy(set.resolve("lib"), Files.createDirectories(home.resolve("lib")));
    Files.writeString(home.resolve("solr.xml"), SOLR_XML);
    ClusterMember node = new ClusterMember(classPath, 512, "solr", home, address());
    nodes.add(node);
    node.start();
    return node;
  }

  public String address() {
    return "127.0.0.1:" + zookeeper.port();
  }

  public ClusterMember zookeeper() {
    return zookeeper;
  }

  public List<ClusterMember> nodes() {
    return List.copyOf(nodes);
  }

  /** The jars of this process without ours, and the one class that is started. */
  private static String classPath(Path classes) throws IOException {
    String own = ClusterProcess.class.getName().replace('.', '/') + ".class";
    Path copy = classes.resolve(own);
    Files.createDirectories(copy.getParent());
    try (InputStream in = ClusterProcess.class.getClassLoader().getResourceAsStream(own)) {
      Files.write(copy, in.readAllBytes());
    }
    List<String> places = new ArrayList<>(List.of(classes.toString()));
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String name = Path.of(place).getFileName().toString();
      if (name.endsWith(".jar") && OURS.stream().noneMatch(name::contains)) {
        places.add(place);
      }
    }
    return String.join(File.pathSeparator, places);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Override
  public void close() {
    nodes.forEach(ClusterMember::kill);
    zookeeper.kill();
  }
}
