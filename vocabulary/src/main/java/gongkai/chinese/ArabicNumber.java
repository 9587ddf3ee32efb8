package gongkai.chinese;

import gongkai.chinese.Numeral.Script;
import java.math.BigDecimal;
import java.util.Optional;

/** Arabic digits with Chinese powers: {@code 33万}, {@code 3千万}, {@code 1亿2000万}. */
final class ArabicNumber {
  private final CharSequence text;
  private final int limit;
  private final ArabicDigits digits;

  ArabicNumber(CharSequence text, int limit) {
    this.text = text;
    this.limit = limit;
    this.digits = new ArabicDigits(text, limit);
  }

  Optional<Numeral> readAt(int start) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal below = null;
    int at = start;
    while (true) {
      Optional<ArabicDigits.Run> run = digits.readAt(at);
      if (run.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal part = new BigDecimal(run.get().plain());
      int end = run.get().end();
      int small = smallPower(end);
      if (small > 0) {
        part = part.scaleByPowerOfTen(small);
        end++;
      }
      if (below != null && part.compareTo(below) >= 0) {
        return Optional.empty();
      }
      int powerAt = skipSpace(end);
      int power = powerAt < limit ? ChineseNumber.myriad(text.charAt(powerAt)) : 0;
      if (power == 0) {
        if (below != null && end == at + 1) {
          return Optional.empty(); // 1万5 is 15,000 to some and 10,005 to none
        }
        BigDecimal value = plain(sum.add(part));
        return Optional.of(new Numeral(start, end, value, Script.ARABIC, value, end));
      }
      at = powerAt + 1;
      if (at < limit && ChineseNumber.myriad(text.charAt(at)) == power && power == 4) {
        // 1.6万万 says 1.6 times 万 times 万; whether it is meant is for a check to ask.
        power = 8;
        at++;
      }
      if (below != null && BigDecimal.ONE.scaleByPowerOfTen(power).compareTo(below) >= 0) {
        return Optional.empty();
      }
      BigDecimal before = sum;
      sum = sum.add(part.scaleByPowerOfTen(power));
      if (at >= limit || ArabicDigits.digit(text.charAt(at)) < 0) {
        boolean wan = power == 4 && before.signum() == 0;
        BigDecimal value = plain(sum);
        return Optional.of(
            new Numeral(
                start, at, value, Script.ARABIC, wan ? plain(part) : value, wan ? end : at));
      }
      below = BigDecimal.ONE.scaleByPowerOfTen(power);
    }
  }

  /** 百 and 千 after digits are powers only where a number can go on; 千米 and 百姓 are words. */
  private int smallPower(int at) {
    if (at + 1 >= limit) {
      return 0;
    }
    char c = text.charAt(at);
    char next = text.charAt(at + 1);
    if (c == '千' && "米克瓦伏".indexOf(next) < 0) {
      return 3;
    }
    return c == '百' && "万亿余多件条项人个元篇次".indexOf(next) >= 0 ? 2 : 0;
  }

  private int skipSpace(int at) {
    int next = at;
    while (next < limit && ArabicDigits.space(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /** 1E+5 and 100000 must be one value, and 98.60 stays as written. */
  private static BigDecimal plain(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
