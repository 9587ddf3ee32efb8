package gongkai.chinese;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads a number where it stands: {@code 5 928}, {@code 3,126}, {@code 32.55万}, {@code 1亿2000万},
 * {@code ３１}, {@code 二十三}, {@code 三点五万}. What is not well formed is no number: nothing is guessed.
 *
 * <p>Marks such as 余 belong to the grammar of quantities, not to the numeral.
 */
public final class ChineseNumerals {
  /** Any run of what numbers are written with, as a regular expression over folded text. */
  public static final String RUN = "[0-9〇零一二三四五六七八九十百千万亿]+";

  private ChineseNumerals() {}

  /**
   * The longest number that starts exactly at an offset.
   *
   * @param limit where the text ends for this reading
   */
  public static Optional<Numeral> readAt(CharSequence text, int start, int limit) {
    if (start < 0 || start >= limit || limit > text.length()) {
      return Optional.empty();
    }
    if (ArabicDigits.digit(text.charAt(start)) >= 0) {
      return new ArabicNumber(text, limit).readAt(start);
    }
    return new ChineseNumber(text, limit).readAt(start);
  }

  /** A whole text as one number, such as a table's cell; empty where it is anything else. */
  public static Optional<BigDecimal> readWhole(CharSequence text) {
    return readAt(text, 0, text.length())
        .filter(numeral -> numeral.end() == text.length())
        .map(Numeral::value);
  }
}
