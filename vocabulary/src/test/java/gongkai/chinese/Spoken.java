package gongkai.chinese;

/** Writes numbers in characters, the way that the grammars read. */
final class Spoken {
  private static final String DIGITS = "零一二三四五六七八九";

  private Spoken() {}

  /** {@code 1005} is 一千零五, {@code 12} 十二, {@code 110} 一百一十. */
  static String number(int number) {
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int power = 1000; power > 0; power /= 10) {
      int digit = number / power % 10;
      if (digit == 0) {
        gap = !out.isEmpty();
        continue;
      }
      out.append(gap ? "零" : "");
      gap = false;
      boolean opening = power == 10 && digit == 1 && out.isEmpty();
      out.append(opening ? "" : DIGITS.charAt(digit));
      out.append(power == 1000 ? "千" : power == 100 ? "百" : power == 10 ? "十" : "");
    }
    return out.toString();
  }

  /** {@code 2016} is 二零一六. */
  static String digits(int number) {
    StringBuilder out = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> out.append(DIGITS.charAt(c - '0')));
    return out.toString();
  }
}
