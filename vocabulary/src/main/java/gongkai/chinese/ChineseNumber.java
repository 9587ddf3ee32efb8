package gongkai.chinese;

import gongkai.chinese.Numeral.Script;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in Chinese characters: {@code 二十三}, {@code 一千零五}, {@code 三点五万}. */
final class ChineseNumber {
  private static final String DIGITS = "〇一二三四五六七八九";

  /** As money and seals have them, so that nothing can be added to a stroke. */
  private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

  private final CharSequence text;
  private final int limit;

  ChineseNumber(CharSequence text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** The power of ten of 万 and 亿, or 0. */
  static int myriad(char c) {
    return c == '万' || c == '萬' ? 4 : c == '亿' || c == '億' ? 8 : 0;
  }

  private static int digit(char c) {
    if (c == '两') {
      return 2;
    }
    return c == '○' ? 0 : Math.max(DIGITS.indexOf(c), FORMAL_DIGITS.indexOf(c));
  }

  private static int smallPower(char c) {
    return switch (c) {
      case '十', '拾' -> 1;
      case '百', '佰' -> 2;
      case '千', '仟' -> 3;
      default -> 0;
    };
  }

  Optional<Numeral> readAt(int start) {
    Section first = section(start);
    if (first == null) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    Section section = first;
    int lastPower = Integer.MAX_VALUE;
    while (true) {
      int power = section.end < limit ? myriad(text.charAt(section.end)) : 0;
      if (power == 0) {
        BigDecimal value = sum.add(section.value);
        return done(start, section.end, value, value, section.end);
      }
      if (power >= lastPower) {
        return Optional.empty();
      }
      boolean headed = sum.signum() == 0 && power == 4;
      sum = sum.add(section.value.scaleByPowerOfTen(power)).setScale(0);
      int at = section.end + 1;
      boolean zero = at + 1 < limit && text.charAt(at) == '零';
      Section next = section(zero ? at + 1 : at);
      if (next != null && !zero && next.end == at + 1 && digit(text.charAt(at)) > 0) {
        boolean goesOn = next.end < limit && myriad(text.charAt(next.end)) > 0;
        if (!goesOn) {
          return Optional.empty(); // 一万五 is 15,000 to some and 10,005 to none
        }
      }
      if (next == null) {
        return headed
            ? done(start, at, sum, section.value, section.end)
            : done(start, at, sum, sum, at);
      }
      lastPower = power;
      section = next;
    }
  }

  private static Optional<Numeral> done(
      int start, int end, BigDecimal value, BigDecimal head, int headEnd) {
    return Optional.of(new Numeral(start, end, value, Script.CHINESE, head, headEnd));
  }

  /** A number below 万 and where it ends. */
  private record Section(BigDecimal value, int end) {}

  /** Null where the characters are no well-formed number: 三五, 二〇一六 and 一百二 are none. */
  private Section section(int start) {
    int value = 0;
    int pending = -1;
    int lastPower = 4;
    boolean zero = false;
    int at = start;
    for (; at < limit; at++) {
      char c = text.charAt(at);
      int digit = digit(c);
      int power = smallPower(c);
      if (digit == 0 && at > start) {
        if (zero || pending >= 0) {
          return null;
        }
        zero = true;
      } else if (digit >= 0) {
        if (pending >= 0) {
          return null;
        }
        pending = digit;
      } else if (power > 0 && power < lastPower && (pending > 0 || at == start || power == 1)) {
        value += (pending > 0 ? pending : 1) * (int) Math.pow(10, power);
        pending = -1;
        zero = false;
        lastPower = power;
      } else {
        break;
      }
    }
    if (at == start) {
      return null;
    }
    if (zero && pending < 0) {
      at--; // 一百零件: it belongs to the next word
    }
    if (pending > 0 && lastPower < 4 && lastPower > 1 && !zero) {
      return null;
    }
    return decimals(value + Math.max(pending, 0), at);
  }

  private Section decimals(int whole, int at) {
    StringBuilder plain = new StringBuilder().append(whole);
    int end = at;
    if (at + 1 < limit && text.charAt(at) == '点' && digit(text.charAt(at + 1)) >= 0) {
      plain.append('.');
      end = at + 1;
      while (end < limit && digit(text.charAt(end)) >= 0) {
        plain.append(digit(text.charAt(end++)));
      }
    }
    return new Section(new BigDecimal(plain.toString()), end);
  }
}
