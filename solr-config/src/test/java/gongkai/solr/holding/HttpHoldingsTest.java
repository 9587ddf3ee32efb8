package gongkai.solr.holding;

import gongkai.solr.connection.ConfigSet;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.testing.SolrNode;
import gongkai.vocabulary.VocabularyFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class HttpHoldingsTest extends HoldingsContract {
  @TempDir static Path home;
  private static SolrNode node;
  private static SolrConnection connection;

  @BeforeAll
  static void open() throws Exception {
    new ConfigSet(VocabularyFolder.shipped()).writeTo(home.resolve("gongkai"));
    node = SolrNode.start(home);
    connection = SolrConnection.open(new SolrPlace.Http(node.base()));
  }

  @AfterAll
  static void close() throws Exception {
    connection.close();
    node.close();
  }

  @Override
  SolrConnection connection() {
    return connection;
  }
}
