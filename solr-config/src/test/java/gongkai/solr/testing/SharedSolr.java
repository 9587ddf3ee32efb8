package gongkai.solr.testing;

import gongkai.solr.connection.ConfigSet;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands {@code @BeforeAll} a connection to a Solr that is started once for all tests, emptied of
 * what others left. Tests run one after another.
 */
public abstract class SharedSolr implements ParameterResolver {
  /** In this process. */
  public static final class Embedded extends SharedSolr {
    @Override
    Started start(Path folder) {
      return new Started(folder, SolrConnection.open(new SolrPlace.Embedded(folder)), () -> {});
    }
  }

  /** Over HTTP. */
  public static final class Http extends SharedSolr {
    @Override
    Started start(Path folder) throws Exception {
      new ConfigSet(VocabularyFolder.shipped()).writeTo(folder.resolve("gongkai"));
      SolrNode node = SolrNode.start(folder);
      return new Started(folder, SolrConnection.open(new SolrPlace.Http(node.base())), node::close);
    }
  }

  abstract Started start(Path folder) throws Exception;

  record Started(Path folder, SolrConnection connection, Runnable then) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      connection.close();
      then.run();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SolrConnection.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    SolrConnection connection =
        context
            .getRoot()
            .getStore(Namespace.create(SharedSolr.class))
            .getOrComputeIfAbsent(getClass(), type -> started(), Started.class)
            .connection();
    try {
      connection.client().deleteByQuery(connection.collection(), "*:*");
      connection.client().commit(connection.collection());
      return connection;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Started started() {
    try {
      return start(Files.createTempDirectory("gongkai-solr"));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
