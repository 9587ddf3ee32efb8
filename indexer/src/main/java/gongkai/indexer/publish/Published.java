package gongkai.indexer.publish;

/**
 * A document that is in the index.
 *
 * @param id of the Disclosure
 * @param kind whether it is new there, or its bytes were known from another place
 */
public record Published(String id, Kind kind) {

  /** What became of it. */
  public enum Kind {
    INDEXED,
    DUPLICATE
  }
}
