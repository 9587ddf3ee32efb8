package gongkai.solr.analysis;

import java.util.regex.Pattern;

/**
 * A text as it is read: in simplified characters (條 as 条), offset for offset. What is published are
 * the words as they are written.
 */
public final class Simplified {
  /** Simplified, too (覆盖), but in these words written with another character: 答覆, 回覆. */
  private static final Pattern REPLY = Pattern.compile("(?<=[答回批函])覆");

  private Simplified() {}

  public static String of(String text) {
    char[] read = text.toCharArray();
    for (int i = 0; i < read.length; i++) {
      if (Character.isIdeographic(read[i])) {
        read[i] = Characters.simplify(read[i]);
      }
    }
    return REPLY.matcher(new String(read)).replaceAll("复");
  }
}
