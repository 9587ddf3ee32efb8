package gongkai.solr.connection;

import org.apache.solr.client.solrj.SolrClient;

/** An open connection to the one core or collection that everything is kept in. */
public final class SolrConnection implements AutoCloseable {
  private SolrConnection() {}

  /**
   * Opens it, and for {@link SolrPlace.Embedded} starts Solr in this process.
   *
   * @throws SolrUnavailableException with one sentence that says what to do
   */
  public static SolrConnection open(SolrPlace place) {
    throw new UnsupportedOperationException("still to be built: " + place);
  }

  public SolrClient client() {
    throw new UnsupportedOperationException("still to be built");
  }

  /** Name of the core or collection. */
  public String collection() {
    return "gongkai";
  }

  @Override
  public void close() {}
}
