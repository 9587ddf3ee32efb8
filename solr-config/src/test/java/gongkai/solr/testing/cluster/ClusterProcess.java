package gongkai.solr.testing.cluster;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.apache.zookeeper.server.ServerCnxnFactory;
import org.apache.zookeeper.server.ZooKeeperServer;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.DefaultServlet;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/**
 * What runs in a process of the cluster: a ZooKeeper or a Solr node, as their distributions start
 * them. It says its port when it answers, and ends with whoever started it.
 */
final class ClusterProcess {
  static final String READY = "ready at ";

  private static final int LARGEST_HEAD = 64 * 1024;

  private ClusterProcess() {}

  /**
   * {@code zookeeper FOLDER PORT} or {@code solr HOME PORT [ZOOKEEPER]}; port 0 takes a free one.
   */
  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[2]);
    if (arguments[0].equals("zookeeper")) {
      zookeeper(new File(arguments[1]), port);
    } else {
      solr(Path.of(arguments[1]), port, arguments.length > 3 ? arguments[3] : "");
    }
    endWithParent();
  }

  private static void zookeeper(File folder, int port) throws IOException, InterruptedException {
    ServerCnxnFactory factory =
        ServerCnxnFactory.createFactory(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
    factory.startup(new ZooKeeperServer(folder, folder, 2000));
    say(factory.getLocalPort());
  }

  private static void solr(Path home, int port, String zookeeper) throws Exception {
    Server server = new Server();
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(LARGEST_HEAD);
    ServerConnector connector =
        new ServerConnector(
            server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    // Opened before Solr starts, which writes its port into ZooKeeper.
    connector.open();
    System.setProperty("solr.solr.home", home.toString());
    System.setProperty("jetty.port", String.valueOf(connector.getLocalPort()));
    if (!zookeeper.isEmpty()) {
      System.setProperty("zkHost", zookeeper);
    }
    ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
    context.setContextPath("/solr");
    context.addEventListener(new CoreContainerProvider());
    context.addFilter(SolrDispatchFilter.class, "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder("default", DefaultServlet.class), "/");
    context.setResourceBase(home.toString());
    server.setHandler(context);
    server.start();
    say(connector.getLocalPort());
  }

  private static void say(int port) {
    System.out.println(READY + port);
    System.out.flush();
  }

  /** Its standard input ends when the other process does, however that ends. */
  private static void endWithParent() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is said to it.
    }
    Runtime.getRuntime().halt(0);
  }
}
