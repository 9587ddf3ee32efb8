package gongkai.chinese;

import java.util.Optional;

/** Ordinals of orders and articles, 1 to 9999, in digits or in words; a wrong one is none. */
public final class SmallOrdinals {
  private static final String DIGITS = "零一二三四五六七八九";

  private SmallOrdinals() {}

  /** {@code 五十二} is 52, {@code 一百零三} 103, {@code 十} 10, {@code 二〇三} 203. */
  public static Optional<Integer> read(String written) {
    String words = written.replace('〇', '零').replace('○', '零').replace('两', '二');
    if (words.isEmpty() || words.length() > 9) {
      return Optional.empty();
    }
    if (words.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return positive(words.length() > 5 ? 0 : Integer.parseInt(words));
    }
    return words.chars().anyMatch(c -> "十百千".indexOf(c) >= 0)
        ? positive(inWords(words))
        : positive(digitByDigit(words));
  }

  private static Optional<Integer> positive(int number) {
    return number > 0 ? Optional.of(number) : Optional.empty();
  }

  private static int digitByDigit(String words) {
    int number = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      int digit = DIGITS.indexOf(c);
      if (digit < 0 || number > 9999) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static int inWords(String words) {
    int number = 0;
    int pending = 0;
    int lastUnit = 10_000;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      int digit = DIGITS.indexOf(c);
      if (digit >= 0) {
        if (pending > 0) {
          return 0;
        }
        pending = digit;
        continue;
      }
      int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit == 0 || unit >= lastUnit || (pending == 0 && unit != 10)) {
        return 0;
      }
      number += (pending == 0 ? 1 : pending) * unit;
      pending = 0;
      lastUnit = unit;
    }
    return number + pending;
  }
}
