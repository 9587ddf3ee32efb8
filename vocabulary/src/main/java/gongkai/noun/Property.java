package gongkai.noun;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What can be said about a Disclosure. The order is the order in which a reader wants to see it.
 *
 * <p>Canonical values: dates are ISO 8601 (a month alone is {@code 2021-09}); {@code TOPIC} is a
 * path of class and sub-class parted by a backslash, as the State Council's library prints it;
 * {@code REGION} is a GB/T 2260 code; {@code ITEM} is an article number such as {@code 20.7};
 * {@code ORIGIN} is the address on another site that the page names as its source; {@code KIND} and
 * {@code GENRE} are ids of the vocabulary's lists; {@code DOCUMENT_NUMBER} has hexagonal brackets
 * and half-width digits.
 */
public enum Property {
  TITLE("title"),
  DOCUMENT_NUMBER("documentNumber"),
  INDEX_NUMBER("indexNumber"),
  PUBLISHER("publisher"),
  REGION("region"),
  KIND("kind"),
  GENRE("genre"),
  TOPIC("topic"),
  ITEM("item"),
  FORMED("formed"),
  PUBLISHED("published"),
  EFFECTIVE("effective"),
  EXPIRES("expires"),
  REPORTING_YEAR("reportingYear"),
  SITE("site"),
  COLUMN("column"),
  URL("url"),
  ORIGIN("origin"),
  KEYWORDS("keywords"),
  SUMMARY("summary");

  private final String wire;

  Property(String wire) {
    this.wire = wire;
  }

  /** The name in JSON, in the index and in datasets. */
  @JsonValue
  public String wire() {
    return wire;
  }
}
