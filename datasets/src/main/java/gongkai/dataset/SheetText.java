package gongkai.dataset;

import java.util.regex.Pattern;

/**
 * Text for the XML of a workbook. XML has no place for most control characters, and readers turn a
 * carriage return into a line feed: Office writes both as {@code _xHHHH_}, and a text that looks so
 * by itself with its underscore escaped (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */
final class SheetText {
  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private SheetText() {}

  static String escaped(String text) {
    String literal = text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
    if (literal.chars().allMatch(SheetText::allowed)) {
      return literal;
    }
    StringBuilder escaped = new StringBuilder(literal.length() + 8);
    literal
        .chars()
        .forEach(
            c -> {
              if (allowed(c)) {
                escaped.append((char) c);
              } else {
                escaped.append("_x%04X_".formatted(c));
              }
            });
    return escaped.toString();
  }

  /** The start of the text that fits, never half a surrogate pair. */
  static String fitting(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }

  /** Whether it survives XML as it is; surrogates come in pairs here, see {@link Value}. */
  private static boolean allowed(int c) {
    return c == '\t' || c == '\n' || (c >= ' ' && c < 0xFFFE);
  }
}
