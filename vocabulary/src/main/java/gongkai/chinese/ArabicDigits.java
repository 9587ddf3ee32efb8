package gongkai.chinese;

import java.util.Optional;

/** A run of Arabic digits, half or full width, with separators, gaps and decimals. */
final class ArabicDigits {
  /** No figure of a public body has more; longer ones are serial numbers or damage. */
  private static final int LONGEST = 15;

  private final CharSequence text;
  private final int limit;

  ArabicDigits(CharSequence text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** The digit's value, or -1. */
  static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= '０' && c <= '９' ? c - '０' : -1;
  }

  static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The digits in plain form, such as {@code 5928.5}, and where they end. */
  record Run(String plain, int end) {}

  Optional<Run> readAt(int start) {
    StringBuilder plain = new StringBuilder();
    int at = takeDigits(start, plain);
    int firstGroup = plain.length();
    boolean grouped = false;
    while (at < limit) {
      int next = afterSeparator(at, firstGroup, grouped);
      if (next == at) {
        break;
      }
      if (next < 0) {
        return Optional.empty();
      }
      grouped |= comma(text.charAt(at));
      at = takeDigits(next, plain);
    }
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    return decimals(at, plain);
  }

  /**
   * Where the number goes on after a separator, the offset itself where it does not, -1 where the
   * text allows no certain reading. One blank is a thousands gap before three digits, typesetting
   * between single ones, and doubtful elsewhere; a tab or a wide gap parts cells; a line feed has
   * cut the number in two.
   */
  private int afterSeparator(int at, int firstGroup, boolean grouped) {
    char c = text.charAt(at);
    if (comma(c)) {
      return firstGroup <= 3 && digitsFrom(at + 1) == 3 ? at + 1 : at;
    }
    int next = at;
    boolean cutLine = false;
    while (next < limit && space(text.charAt(next))) {
      cutLine |= text.charAt(next) == '\n';
      next++;
    }
    int group = digitsFrom(next);
    if (next == at || group == 0 || grouped) {
      return at;
    }
    if (cutLine) {
      return next;
    }
    if (c == '\t' || next > at + 1) {
      return at;
    }
    boolean thousands = firstGroup <= 3 && group == 3;
    boolean typesetting = firstGroup == 1 && group == 1;
    return thousands || typesetting ? next : -1;
  }

  /** A full-width comma parts thousands as well: in a list each number would have its unit. */
  private static boolean comma(char c) {
    return c == ',' || c == '，';
  }

  private Optional<Run> decimals(int at, StringBuilder plain) {
    if (at + 1 < limit && isPoint(text.charAt(at)) && digitsFrom(at + 1) > 0) {
      plain.append('.');
      at = takeDigits(at + 1, plain);
      if (at + 1 < limit && isPoint(text.charAt(at)) && digitsFrom(at + 1) > 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new Run(plain.toString(), at));
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == '．';
  }

  private int digitsFrom(int start) {
    int at = start;
    while (at < limit && digit(text.charAt(at)) >= 0) {
      at++;
    }
    return at - start;
  }

  private int takeDigits(int start, StringBuilder plain) {
    int at = start;
    while (at < limit && digit(text.charAt(at)) >= 0) {
      plain.append((char) ('0' + digit(text.charAt(at))));
      at++;
    }
    return at;
  }
}
