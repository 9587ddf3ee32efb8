package gongkai.solr.field;

import gongkai.noun.Dataset;

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

  /** What a dataset's rows are made from. */
  public static Noun of(Dataset.From from) {
    return switch (from) {
      case DISCLOSURES -> DISCLOSURE;
      case OBSERVATIONS -> OBSERVATION;
      case FINDINGS -> FINDING;
    };
  }

  Noun(String wire) {
    this.wire = wire;
  }

  /** As the field has it. */
  public String wire() {
    return wire;
  }
}
