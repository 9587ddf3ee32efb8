package gongkai.solr.search;

import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.holding.Holdings;
import gongkai.solr.testing.SampleHoldings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSearchTest extends SearchContract {
  @TempDir static Path data;
  private static SolrConnection connection;

  @BeforeAll
  static void open() {
    connection = SolrConnection.open(new SolrPlace.Embedded(data));
    Holdings holdings = new Holdings(connection);
    holdings.put(SampleHoldings.district());
    holdings.commit();
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
