package gongkai.chinese;

/** The order in which characters are shown: always that in which they are written. */
public final class WritingOrder {
  private WritingOrder() {}

  /**
   * Without the signs that turn what follows around: a file named with one of them looks like one
   * of another kind, and a title like another title. No Chinese text needs them.
   */
  public static String kept(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (turns(text.charAt(i))) {
        return without(text);
      }
    }
    return text;
  }

  private static String without(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(c -> !turns((char) c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  /** Marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
  private static boolean turns(char c) {
    return c == '\u061C'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
