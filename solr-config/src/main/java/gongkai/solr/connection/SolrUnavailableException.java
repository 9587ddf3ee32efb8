package gongkai.solr.connection;

/** Solr cannot be used as asked; the message is one sentence for the operator. */
public final class SolrUnavailableException extends RuntimeException {
  public SolrUnavailableException(String message) {
    super(message);
  }

  public SolrUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
