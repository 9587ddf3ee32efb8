package gongkai.solr.field;

/** What a record in Solr is; the value of the field {@code noun}. */
public enum Noun {
  DISCLOSURE("disclosure"),
  PASSAGE("passage"),
  OBSERVATION("observation"),
  FINDING("finding"),
  SOURCE("source");

  private final String wire;

  Noun(String wire) {
    this.wire = wire;
  }

  /** As the field has it. */
  public String wire() {
    return wire;
  }
}
