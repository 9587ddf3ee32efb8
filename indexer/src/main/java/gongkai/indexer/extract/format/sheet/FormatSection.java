package gongkai.indexer.extract.format.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the up to four parts of a number format (ECMA-376 part 1, 18.8.31), cut into what it
 * consists of.
 *
 * @param tokens in their order
 * @param condition of a value for this part; {@code null} where it says none
 * @param digits 1 to 3 for the Chinese digits of {@code [DBNum1]} …, 0 for Arabic ones
 * @param language of {@code [$-804]}, lower case; empty where none is named
 */
record FormatSection(List<Token> tokens, DoublePredicate condition, int digits, String language) {
  private static final Pattern CONDITION =
      Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?[0-9.]+(?:[eE][+-]?[0-9]+)?)");

  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\G(?:yyyy|yyy|yy|y|mmmmm|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|aaaa|aaa|eeee|ee|e|gggg|ggg|gg|g|bbbb|bb)");

  private static final List<String> HALVES = List.of("上午/下午", "AM/PM", "am/pm", "A/P", "a/p");

  /** What a format consists of. */
  enum Kind {
    /** Shown as it is. */
    WORDS,
    /** A digit's place: 0, # or ?. */
    PLACE,
    POINT,
    COMMA,
    PERCENT,
    /** E+ or E-. */
    POWER,
    /** The slash of a fraction. */
    OVER,
    GENERAL,
    /** The words of a cell of text. */
    TEXT,
    /** Letters of a date or time: yyyy, m, [h], AM/PM. */
    DATE
  }

  record Token(Kind kind, String text) {}

  /** Whether a number is shown as a date or time. */
  boolean isDate() {
    return tokens.stream().anyMatch(token -> token.kind() == Kind.DATE);
  }

  boolean has(Kind kind) {
    return tokens.stream().anyMatch(token -> token.kind() == kind);
  }

  /** Parted by semicolons that are not quoted. */
  static List<FormatSection> all(String format) {
    List<FormatSection> sections = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '"') {
        i = after(format, i, '"') - 1;
      } else if (c == '[') {
        i = after(format, i, ']') - 1;
      } else if (c == '\\' || c == '_' || c == '*' || c == '!') {
        i++;
      } else if (c == ';') {
        sections.add(of(format.substring(start, i)));
        start = i + 1;
      }
    }
    sections.add(of(format.substring(start)));
    return sections;
  }

  private static int after(String format, int open, char close) {
    int end = format.indexOf(close, open + 1);
    return end < 0 ? format.length() : end + 1;
  }

  private static FormatSection of(String section) {
    Reader reader = new Reader(section);
    reader.read();
    return new FormatSection(
        List.copyOf(reader.tokens), reader.condition, reader.digits, reader.language);
  }

  /** Cuts one section. */
  private static final class Reader {
    private final String section;
    private final List<Token> tokens = new ArrayList<>();
    private DoublePredicate condition;
    private int digits;
    private String language = "";
    private int at;

    Reader(String section) {
      this.section = section;
    }

    void read() {
      while (at < section.length()) {
        char c = section.charAt(at);
        switch (c) {
          case '"' -> {
            int end = after(section, at, '"');
            int close = section.charAt(end - 1) == '"' && end > at + 1 ? end - 1 : end;
            words(section.substring(at + 1, close));
            at = end;
          }
          case '[' -> {
            int end = after(section, at, ']');
            bracket(section.substring(at + 1, Math.max(at + 1, end - 1)));
            at = end;
          }
          case '\\', '!' -> {
            words(at + 1 < section.length() ? section.substring(at + 1, at + 2) : "");
            at += 2;
          }
          case '_' -> {
            // As wide as the next character; nothing is seen but a gap.
            words(" ");
            at += 2;
          }
          case '*' -> at += 2;
          case '0', '#', '?' -> add(Kind.PLACE, 1);
          case '.' -> add(Kind.POINT, 1);
          case ',' -> add(Kind.COMMA, 1);
          case '%' -> add(Kind.PERCENT, 1);
          case '@' -> add(Kind.TEXT, 1);
          default -> letters(c);
        }
      }
    }

    private void letters(char c) {
      String rest = section.substring(at);
      if (rest.toLowerCase(Locale.ROOT).startsWith("general") || rest.startsWith("G/通用格式")) {
        add(Kind.GENERAL, 7);
        return;
      }
      for (String half : HALVES) {
        if (rest.startsWith(half)) {
          add(Kind.DATE, half.length());
          return;
        }
      }
      boolean afterDigit =
          tokens.stream().anyMatch(t -> t.kind() == Kind.PLACE)
              && (rest.startsWith("E+") || rest.startsWith("E-") || rest.startsWith("e+"));
      if (afterDigit) {
        add(Kind.POWER, 2);
        return;
      }
      Matcher date = DATE.matcher(section);
      if (date.find(at)) {
        add(Kind.DATE, date.end() - at);
      } else if (c == '/' && tokens.stream().anyMatch(t -> t.kind() == Kind.PLACE)) {
        add(Kind.OVER, 1);
      } else {
        words(String.valueOf(c));
        at++;
      }
    }

    private void bracket(String inside) {
      Matcher compared = CONDITION.matcher(inside);
      String lower = inside.toLowerCase(Locale.ROOT);
      if (compared.matches()) {
        condition = condition(compared.group(1), Double.parseDouble(compared.group(2)));
      } else if (lower.matches("dbnum[1-4]")) {
        digits = lower.charAt(5) - '0';
      } else if (inside.startsWith("$")) {
        int dash = inside.indexOf('-');
        words(inside.substring(1, dash < 0 ? inside.length() : dash));
        language = dash < 0 ? language : lower.substring(dash + 1);
      } else if (lower.matches("h+|m+|s+")) {
        tokens.add(new Token(Kind.DATE, "[" + lower + "]"));
      }
      // The rest are colours.
    }

    private static DoublePredicate condition(String sign, double limit) {
      return switch (sign) {
        case "<" -> value -> value < limit;
        case "<=" -> value -> value <= limit;
        case ">" -> value -> value > limit;
        case ">=" -> value -> value >= limit;
        case "<>" -> value -> value != limit;
        default -> value -> value == limit;
      };
    }

    private void words(String text) {
      if (!text.isEmpty()) {
        tokens.add(new Token(Kind.WORDS, text));
      }
    }

    private void add(Kind kind, int length) {
      int end = Math.min(section.length(), at + length);
      tokens.add(new Token(kind, section.substring(at, end)));
      at = end;
    }
  }
}
