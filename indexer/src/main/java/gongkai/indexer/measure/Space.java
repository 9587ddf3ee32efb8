package gongkai.indexer.measure;

/** White space of every sort, the ideographic one and the no-break one included. */
final class Space {
  private Space() {}

  static boolean is(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
