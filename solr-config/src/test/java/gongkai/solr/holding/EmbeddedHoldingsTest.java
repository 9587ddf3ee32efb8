package gongkai.solr.holding;

import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedHoldingsTest extends HoldingsContract {
  @TempDir static Path data;
  private static SolrConnection connection;

  @BeforeAll
  static void open() {
    connection = SolrConnection.open(new SolrPlace.Embedded(data));
  }

  @AfterAll
  static void close() {
    connection.close();
  }

  @Override
  SolrConnection connection() {
    return connection;
  }
}
