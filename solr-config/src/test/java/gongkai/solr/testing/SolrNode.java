package gongkai.solr.testing;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** A real Solr that answers over HTTP on a free port, as its distribution would start it. */
public final class SolrNode implements AutoCloseable {
  private final Server server;

  private SolrNode(Server server) {
    this.server = server;
  }

  /** Starts it on a home that holds whatever cores it holds. */
  public static SolrNode start(Path home) throws Exception {
    if (Files.notExists(home.resolve("solr.xml"))) {
      Files.writeString(home.resolve("solr.xml"), "<solr/>");
    }
    System.setProperty("solr.solr.home", home.toString());
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
    context.setContextPath("/solr");
    context.addEventListener(new CoreContainerProvider());
    context.addFilter(SolrDispatchFilter.class, "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(
        new ServletHolder("default", org.eclipse.jetty.servlet.DefaultServlet.class), "/");
    context.setResourceBase(home.toString());
    server.setHandler(context);
    server.start();
    return new SolrNode(server);
  }

  public URI base() {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://127.0.0.1:" + port + "/solr");
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty did not stop", e);
    }
    System.clearProperty("solr.solr.home");
  }
}
