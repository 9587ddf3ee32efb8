package gongkai.solr.field;

/** What a record in Solr is; the value of the field {@code noun}. */
public enum Noun {
  DISCLOSURE("disclosure"),
  PASSAGE("passage"),
  OBSERVATION("observation"),
  FINDING("finding"),
  SOURCE("source"),
  /** The mark of an index run that is under way. */
  RUN("run");

  private final String wire;

  Noun(String wire) {
    this.wire = wire;
  }

  /** As the field has it. */
  public String wire() {
    return wire;
  }
}
