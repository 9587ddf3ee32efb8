package gongkai.solr.holding;

/** What a record in Solr is; the value of the field {@code noun}. */
enum Noun {
  DISCLOSURE("disclosure"),
  PASSAGE("passage"),
  OBSERVATION("observation"),
  FINDING("finding"),
  SOURCE("source");

  private final String wire;

  Noun(String wire) {
    this.wire = wire;
  }

  String wire() {
    return wire;
  }
}
