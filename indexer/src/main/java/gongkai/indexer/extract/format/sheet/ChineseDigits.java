package gongkai.indexer.extract.format.sheet;

/** Numbers in the Chinese digits of {@code [DBNum1]}, {@code [DBNum2]} and {@code [DBNum3]}. */
final class ChineseDigits {
  private static final String[] DIGITS = {"", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "０１２３４５６７８９"};

  private static final String[][] UNITS = {
    {}, {"", "十", "百", "千"}, {"", "拾", "佰", "仟"}, {"", "十", "百", "千"}
  };

  private static final String[] GROUPS = {"", "万", "亿", "万亿", "亿亿"};

  private ChineseDigits() {}

  /** Digit by digit: 2021 is 二〇二一. */
  static String each(String shown, int kind) {
    if (kind < 1 || kind > 3) {
      return shown;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      out.append(c >= '0' && c <= '9' ? DIGITS[kind].charAt(c - '0') : c);
    }
    return out.toString();
  }

  /**
   * As it is counted: 26 is 二十六, 123456 壹拾贰万叁仟肆佰伍拾陆, 1.5 一.五.
   *
   * @param plain Arabic digits with at most one point, a minus before them
   */
  static String counted(String plain, int kind) {
    boolean negative = plain.startsWith("-");
    String digits = negative ? plain.substring(1) : plain;
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    if (kind < 1 || kind > 3 || whole.length() > 16 || !whole.matches("[0-9]+")) {
      return each(plain, kind);
    }
    String words = whole(whole, kind);
    if (kind != 2 && words.startsWith(each("1", kind) + UNITS[kind][1]) && whole.length() == 2) {
      words = words.substring(1);
    }
    return (negative ? "-" : "") + words + (point < 0 ? "" : each(digits.substring(point), kind));
  }

  private static String whole(String digits, int kind) {
    String zero = DIGITS[kind].substring(0, 1);
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    int length = digits.length();
    boolean groupHasDigits = false;
    for (int i = 0; i < length; i++) {
      int place = length - 1 - i;
      int digit = digits.charAt(i) - '0';
      if (digit == 0) {
        gap = !out.isEmpty();
      } else {
        out.append(gap ? zero : "")
            .append(DIGITS[kind].charAt(digit))
            .append(UNITS[kind][place % 4]);
        gap = false;
        groupHasDigits = true;
      }
      if (place % 4 == 0) {
        out.append(groupHasDigits ? GROUPS[place / 4] : "");
        groupHasDigits = false;
      }
    }
    return out.isEmpty() ? zero : out.toString();
  }
}
