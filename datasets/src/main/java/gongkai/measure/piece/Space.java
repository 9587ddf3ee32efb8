package gongkai.measure.piece;

/** White space of every sort, the ideographic one and the no-break one included. */
public final class Space {
  private Space() {}

  public static boolean is(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
