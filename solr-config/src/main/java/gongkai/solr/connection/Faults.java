package gongkai.solr.connection;

import org.apache.solr.common.SolrException;

/** Which of Solr's errors are of its state, and not of what it was asked. */
public final class Faults {
  /** Of it Solr says that it has no active replica, or that what is known of the cluster is old. */
  private static final int INVALID_STATE = 510;

  private static final int LEAST = 500;

  private Faults() {}

  /**
   * Whether the same may succeed a little later: an election, a node that went, a shard that comes
   * back.
   */
  public static boolean isPassing(SolrException e) {
    return e.code() >= LEAST || e.code() == INVALID_STATE || e.code() <= 0;
  }

  /** What Solr says, in one line. */
  public static String said(Throwable e) {
    String said = Causes.first(e);
    // Solr's client puts the address before what the server said, and a class before that.
    return said.isBlank() ? e.getClass().getSimpleName() : said.strip();
  }
}
