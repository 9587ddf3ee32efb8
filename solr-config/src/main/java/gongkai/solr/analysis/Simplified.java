package gongkai.solr.analysis;

/**
 * A text as it is read: in simplified characters (條 as 条), offset for offset. What is published are
 * the words as they are written.
 */
public final class Simplified {
  private Simplified() {}

  public static String of(String text) {
    char[] read = text.toCharArray();
    for (int i = 0; i < read.length; i++) {
      if (Character.isIdeographic(read[i])) {
        read[i] = Characters.simplify(read[i]);
      }
    }
    return new String(read);
  }
}
