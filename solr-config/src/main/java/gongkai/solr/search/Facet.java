package gongkai.solr.search;

/** What hits can be narrowed by; the name in URLs and answers is the lower-case one. */
public enum Facet {
  PUBLISHER,
  REGION,
  KIND,
  GENRE,
  TOPIC,
  ITEM,
  YEAR,
  VALIDITY,
  FORMAT,
  SITE;

  public String wire() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
