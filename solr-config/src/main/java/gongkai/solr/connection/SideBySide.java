package gongkai.solr.connection;

/** How a Solr holds a new index beside the one that answers, until it takes that one's place. */
interface SideBySide {
  /**
   * Makes an empty index of the present configuration; a leftover of an earlier attempt goes.
   *
   * @return what it is asked by
   */
  String createBeside();

  /** From one request to the next the other index answers, and the old one goes. */
  void switchOver();

  void dropBeside();
}
