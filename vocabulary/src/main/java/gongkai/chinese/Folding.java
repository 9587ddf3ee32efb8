package gongkai.chinese;

/**
 * Writes what is written in several ways in one: full-width forms half-width, every blank a space,
 * radicals the ideographs that they show. One code unit stays one code unit, so that an offset in
 * the folded text is one in the original.
 */
public final class Folding {
  private Folding() {}

  /** Full-width letters, digits and signs made half-width; tabs and blanks made spaces. */
  public static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  /**
   * What is shown comes first: a comma of vertical writing is a full-width one, and that a comma.
   */
  private static char fold(char c) {
    char shown = ShownCharacters.of(c);
    if (shown >= '\uFF01' && shown <= '\uFF5E') {
      return (char) (shown - 0xFEE0);
    }
    return switch (shown) {
      case '\u3000', '\u00A0', '\u2002', '\u2003', '\u2009', '\t' -> ' ';
      default -> shown;
    };
  }

  /** All blanks taken out, line feeds too; for comparing words whose typesetting differs. */
  public static String squeeze(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        squeezed.append(c);
      }
    }
    return squeezed.toString();
  }

  /** Without the blanks around it, those of Chinese typesetting included. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  static boolean isBlank(char c) {
    if (c > '\u3000' && c < '\uD800') {
      return false;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
