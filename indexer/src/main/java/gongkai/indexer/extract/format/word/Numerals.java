package gongkai.indexer.extract.format.word;

/** Numbers in the ways in which Word prints them. */
final class Numerals {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String[] UNITS = {"", "十", "百", "千"};

  private Numerals() {}

  static String print(String format, int number) {
    return switch (format) {
      case "chineseCounting",
          "chineseCountingThousand",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "japaneseCounting" ->
          chinese(number);
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number);
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          number >= 1 && number <= 20
              ? Character.toString('①' + number - 1)
              : Integer.toString(number);
      case "upperLetter" -> letter(number, 'A');
      case "lowerLetter" -> letter(number, 'a');
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
      default -> Integer.toString(number);
    };
  }

  /** 十二, 一百零三; 一十 only after a hundred. */
  private static String chinese(int number) {
    if (number <= 0 || number > 9999) {
      return digits(number);
    }
    String digits = Integer.toString(number);
    StringBuilder out = new StringBuilder();
    boolean zero = false;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit == 0) {
        zero = true;
      } else {
        if (zero) {
          out.append('零');
          zero = false;
        }
        out.append(DIGITS.charAt(digit)).append(UNITS[digits.length() - 1 - i]);
      }
    }
    return out.toString().startsWith("一十") ? out.substring(1) : out.toString();
  }

  private static String digits(int number) {
    StringBuilder out = new StringBuilder();
    for (char c : Integer.toString(number).toCharArray()) {
      out.append(c == '-' ? c : DIGITS.charAt(c - '0'));
    }
    return out.toString();
  }

  private static String fullWidth(int number) {
    StringBuilder out = new StringBuilder();
    for (char c : Integer.toString(number).toCharArray()) {
      out.append(c == '-' ? c : (char) ('０' + c - '0'));
    }
    return out.toString();
  }

  /** A to Z, then AA to ZZ: the letter is repeated. */
  private static String letter(int number, char first) {
    if (number < 1 || number > 26 * 20) {
      return Integer.toString(number);
    }
    String one = Character.toString(first + (number - 1) % 26);
    return one.repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        out.append(signs[i]);
        rest -= values[i];
      }
    }
    return out.toString();
  }
}
