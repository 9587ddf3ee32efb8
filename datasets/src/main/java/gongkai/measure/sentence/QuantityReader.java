package gongkai.measure.sentence;

import gongkai.chinese.ChineseNumerals;
import gongkai.chinese.Numeral;
import gongkai.chinese.Numeral.Script;
import gongkai.measure.piece.Masks;
import gongkai.measure.piece.Space;
import gongkai.measure.piece.Span;
import gongkai.vocabulary.figure.MeasureWords;
import gongkai.vocabulary.figure.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds number, approximate mark and unit: {@code 33万余件}, {@code 120余万元}, {@code 近3000人次}, {@code
 * 百分之九十五以上}.
 *
 * <p>万 and 亿 belong to the number ({@code 33万件} is 330000 件, {@code 3.2亿元} is 320000000 元), but
 * {@code 万元} is a unit of its own, in which budgets and forms are kept: {@code 320万元} is 320 万元.
 */
final class QuantityReader {
  private static final String NUMERAL = "0123456789０１２３４５６７８９〇零一二三四五六七八九十两百千壹贰叁肆伍陆柒捌玖拾佰仟";
  private static final String DIGITS = "一二三四五六七八九";
  private static final String NOT_BEFORE_DIGITS = ".．-/－#№_";
  private static final Pattern SIGNED = Pattern.compile("[比增减降升长少加幅落涨](?:为|达|了)?[\\s:：（(]*$");

  /** With a digit, too: 二三十件 is some twenty or thirty. */
  private static final String INDEFINITE = "几数成好若";

  /** 十分明确 has no marks, 十分以上 and 十分钟 are what they say. */
  private static final Pattern VERY = Pattern.compile("十分(?![钟以左上])(?=\\p{IsHan})");

  private static final Map<String, String> FRACTIONS = Map.of("百分之", "%", "千分之", "‰");

  private final Units units;
  private final Marks marks;

  QuantityReader(Units units, MeasureWords words) {
    this.units = units;
    this.marks = new Marks(words.approximations());
  }

  List<Quantity> readAll(String text, Span range, Masks masks) {
    List<Quantity> quantities = new ArrayList<>();
    int at = range.start();
    while (at < range.end()) {
      if (NUMERAL.indexOf(text.charAt(at)) < 0 && !roundWordAt(text, at, range)) {
        at++;
        continue;
      }
      Optional<Quantity> quantity = readAt(text, at, range);
      if (quantity.isPresent() && !masks.meets(at, quantity.get().numberEnd() - 1)) {
        quantities.add(quantity.get());
        at = quantity.get().end();
      } else {
        int end = afterNumber(text, at, range.end());
        at = masks.meets(at, at + 1) ? end : afterGap(text, at, end, range);
      }
    }
    return quantities;
  }

  /**
   * 12 13件 may be 1213 or two numbers and is passed over, but of two that stand apart the last is
   * its own (政府采购 12 3450万元), and a year stands for itself: 2016 365件.
   */
  private static int afterGap(String text, int start, int end, Span range) {
    if (end - start == 4 || !Character.isDigit(text.charAt(start))) {
      return end;
    }
    int last = end;
    while (gapAt(text, last, range.end())) {
      last = afterNumber(text, last + 1, range.end());
    }
    return last == end ? end : Gaps.lastCell(text, start, last, range);
  }

  private static boolean gapAt(String text, int at, int limit) {
    return at + 1 < limit
        && text.charAt(at) != '\t'
        && text.charAt(at) != '\n'
        && Space.is(text.charAt(at))
        && Character.isDigit(text.charAt(at + 1));
  }

  /** A number that was not taken is passed over whole: its tail is no number of its own. */
  private static int afterNumber(String text, int start, int limit) {
    int at = start + 1;
    while (at < limit
        && (Character.isDigit(text.charAt(at))
            || (".,．".indexOf(text.charAt(at)) >= 0
                && at + 1 < limit
                && Character.isDigit(text.charAt(at + 1))))) {
      at++;
    }
    return Character.isDigit(text.charAt(start)) ? at : start + 1;
  }

  private Optional<Quantity> readAt(String text, int start, Span range) {
    for (Map.Entry<String, String> fraction : FRACTIONS.entrySet()) {
      if (text.startsWith(fraction.getKey(), start)) {
        return fraction(text, start, start + fraction.getKey().length(), fraction, range);
      }
    }
    char before = start > range.start() ? text.charAt(start - 1) : ' ';
    Optional<Numeral> read =
        roundWordAt(text, start, range)
            ? Optional.of(roundWord(start))
            : ChineseNumerals.readAt(text, start, range.end());
    if (read.isEmpty()
        || !standsAlone(before, read.get(), text, range)
        || !Gaps.one(text, start, digitsEnd(text, read.get()), range)) {
      return Optional.empty();
    }
    Numeral numeral = read.get();
    if (numeral.headEnd() < numeral.end()) {
      Optional<Units.Match> tenThousands = units.longestAt(text, numeral.end() - 1, range.end());
      if (tenThousands.isPresent()) {
        return finish(text, start, numeral, numeral.head(), false, tenThousands.get(), range);
      }
    }
    return afterNumeral(text, start, numeral, range);
  }

  private static boolean standsAlone(char before, Numeral numeral, String text, Span range) {
    if (before == '第'
        || ((INDEFINITE + DIGITS).indexOf(before) >= 0 && numeral.script() == Script.CHINESE)) {
      return false;
    }
    if (numeral.script() == Script.ARABIC) {
      boolean latin = before < 128 && Character.isLetter(before);
      return !latin
          && (NOT_BEFORE_DIGITS.indexOf(before) < 0 || signAt(text, numeral.start() - 1, range));
    }
    return !VERY.matcher(text).region(numeral.start(), range.end()).lookingAt()
        && !text.startsWith("分之", numeral.end());
  }

  /** 同比下降-3.5%: a minus right behind a word of change; others are dashes. */
  private static boolean signAt(String text, int at, Span range) {
    return at > range.start()
        && "-－−".indexOf(text.charAt(at)) >= 0
        && SIGNED.matcher(text.substring(Math.max(range.start(), at - 8), at)).find();
  }

  /** Where the digits end, before a power: 5 928 万. */
  private static int digitsEnd(String text, Numeral numeral) {
    int at = numeral.start();
    int end = at;
    while (at < numeral.end()
        && (Character.isDigit(text.charAt(at))
            || ".,．，".indexOf(text.charAt(at)) >= 0
            || Space.is(text.charAt(at)))) {
      end = Space.is(text.charAt(at)) ? end : at + 1;
      at++;
    }
    return end;
  }

  /** Marks inside, a power after the mark, then the unit. */
  private Optional<Quantity> afterNumeral(String text, int start, Numeral numeral, Span range) {
    int limit = range.end();
    BigDecimal value = numeral.value();
    int at = skipSpace(text, numeral.end(), limit);
    Optional<Quantity> tenths = tenths(text, start, numeral, range);
    if (tenths.isPresent()) {
      return tenths;
    }
    if (closesAt(text, start, at, range)) {
      at = skipSpace(text, at + 1, limit);
    }
    int inside = marks.inside(text, at, limit);
    boolean marked = inside > at;
    at = skipSpace(text, inside, limit);
    Optional<Units.Match> unit = units.longestAt(text, at, limit);
    if (unit.isEmpty() && marked) {
      int power = power(text, at, limit);
      if (power > 0) {
        value = value.scaleByPowerOfTen(power).setScale(0);
        at = skipSpace(text, at + 1, limit);
        at = skipSpace(text, marks.inside(text, at, limit), limit);
        unit = units.longestAt(text, at, limit);
      }
    }
    if (unit.isEmpty()
        || (bareRoundWord(text, numeral, marked)
            && marks.before(text, start, range.start()) == start)) {
      return Optional.empty();
    }
    return finish(text, start, numeral, value, marked, unit.get(), range);
  }

  /** 百件 and 千家 say many, not how many; 百余件, 近百件, 上千家 and 一百件 do. */
  private static boolean bareRoundWord(String text, Numeral numeral, boolean marked) {
    return numeral.script() == Script.CHINESE
        && !marked
        && "百千万".indexOf(text.charAt(numeral.start())) >= 0;
  }

  /** 近万条, 万余人: 万 with no digit before it. */
  private static boolean roundWordAt(String text, int at, Span range) {
    return text.charAt(at) == '万'
        && (at == range.start() || NUMERAL.indexOf(text.charAt(at - 1)) < 0)
        && (at == range.start() || "万几数点亿余多".indexOf(text.charAt(at - 1)) < 0);
  }

  private static Numeral roundWord(int at) {
    BigDecimal value = new BigDecimal(10_000);
    return new Numeral(at, at + 1, value, Script.CHINESE, value, at + 1);
  }

  /** 九成五 is 9.5 成. */
  private Optional<Quantity> tenths(String text, int start, Numeral numeral, Span range) {
    int at = numeral.end();
    boolean half =
        numeral.script() == Script.CHINESE
            && numeral.value().compareTo(BigDecimal.TEN) < 0
            && at + 1 < range.end()
            && text.charAt(at) == '成'
            && DIGITS.indexOf(text.charAt(at + 1)) >= 0
            && (at + 2 == range.end()
                || !Character.isIdeographic(text.charAt(at + 2))
                || "以左的多".indexOf(text.charAt(at + 2)) >= 0);
    if (!half) {
      return Optional.empty();
    }
    BigDecimal value =
        numeral.value().add(BigDecimal.valueOf(DIGITS.indexOf(text.charAt(at + 1)) + 1L, 1));
    Units.Match unit = new Units.Match(units.byName("成").orElseThrow(), at + 2);
    return finish(text, start, numeral, value, false, unit, range);
  }

  /** （3125）条: a number that was filled into brackets. */
  private static boolean closesAt(String text, int start, int at, Span range) {
    int before = start - 1;
    while (before > range.start() && Space.is(text.charAt(before))) {
      before--;
    }
    return at < range.end()
        && before >= range.start()
        && "（(".indexOf(text.charAt(before)) >= 0
        && "）)".indexOf(text.charAt(at)) >= 0;
  }

  private static int power(String text, int at, int limit) {
    if (at >= limit) {
      return 0;
    }
    return text.charAt(at) == '万' ? 4 : text.charAt(at) == '亿' ? 8 : 0;
  }

  private Optional<Quantity> fraction(
      String text, int start, int from, Map.Entry<String, String> fraction, Span range) {
    return ChineseNumerals.readAt(text, from, range.end())
        .map(
            numeral ->
                quantity(
                    text,
                    start,
                    numeral,
                    numeral.value(),
                    false,
                    new Units.Match(units.byName(fraction.getValue()).orElseThrow(), numeral.end()),
                    range));
  }

  private Optional<Quantity> finish(
      String text,
      int start,
      Numeral numeral,
      BigDecimal value,
      boolean marked,
      Units.Match unit,
      Span range) {
    return Optional.of(quantity(text, start, numeral, value, marked, unit, range));
  }

  private Quantity quantity(
      String text,
      int numberStart,
      Numeral numeral,
      BigDecimal value,
      boolean marked,
      Units.Match unit,
      Span range) {
    boolean less = signAt(text, numberStart - 1, range);
    int start = less ? numberStart - 1 : marks.before(text, numberStart, range.start());
    int end = marks.after(text, unit.end(), range.end());
    return new Quantity(
        start,
        end,
        numberStart,
        unit.end(),
        less ? value.negate() : value,
        unit.unit(),
        marked
            || (start < numberStart && !less)
            || end > unit.end()
            || marks.ahead(text, numberStart, range.start()),
        marked,
        numeral.script());
  }

  private static int skipSpace(String text, int start, int limit) {
    int at = start;
    while (at < limit && Space.is(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
