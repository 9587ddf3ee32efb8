package gongkai.indexer.extract.structure;

import gongkai.chinese.ShownCharacters;

/** What happens to characters on their way into the text. */
public final class Words {
  private Words() {}

  /**
   * The words of one line, in the characters that they show: no control characters, no broken
   * surrogates, nothing invisible; white space as one space, none at the ends.
   */
  public static String clean(String written) {
    return clean(written, false);
  }

  /** The same, with the marks of {@link Doubts} left where they are. */
  public static String cleanMarked(String written) {
    return clean(written, true);
  }

  private static String clean(String written, boolean marks) {
    String raw = ShownCharacters.of(written);
    StringBuilder out = new StringBuilder(raw.length());
    boolean space = false;
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      i += Character.charCount(c);
      if (isSpace(c)) {
        space = true;
      } else if (isText(c) || (marks && c == Doubts.MARK)) {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.appendCodePoint(c);
      }
    }
    // The ideographic space indents a paragraph; inside a line it is as written.
    return out.toString().strip();
  }

  /**
   * Appends a following line of the same words: nothing comes before or after a Chinese character,
   * one space between others.
   */
  public static void join(StringBuilder words, String next) {
    if (next.isEmpty()) {
      return;
    }
    if (!words.isEmpty() && !isChinese(lastOf(words)) && !isChinese(next.codePointAt(0))) {
      words.append(' ');
    }
    words.append(next);
  }

  private static int lastOf(StringBuilder words) {
    int end = words.length();
    while (end > 1 && words.charAt(end - 1) == Doubts.MARK) {
      end--;
    }
    return words.codePointBefore(end);
  }

  /** Ideographs, and the punctuation and full-width forms that stand among them. */
  public static boolean isChinese(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFFEF)
        || c == '“'
        || c == '”'
        || c == '‘'
        || c == '’'
        || c == '—'
        || c == '…';
  }

  private static boolean isSpace(int c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == 0xA0
        || c == 0x85
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || (c >= 0x2000 && c <= 0x200A);
  }

  private static boolean isText(int c) {
    if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      default -> true;
    };
  }
}
