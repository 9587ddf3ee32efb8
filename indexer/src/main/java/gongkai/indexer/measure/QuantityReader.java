package gongkai.indexer.measure;

import gongkai.chinese.ChineseNumerals;
import gongkai.chinese.Numeral;
import gongkai.chinese.Numeral.Script;
import gongkai.vocabulary.MeasureWords;
import gongkai.vocabulary.MeasureWords.Approximation;
import gongkai.vocabulary.Units;
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
  private static final String NUMERAL = "0123456789０１２３４５６７８９〇零一二三四五六七八九十两百千";
  private static final String DIGITS = "一二三四五六七八九";
  private static final String NOT_BEFORE_DIGITS = ".．-/－#№_";
  private static final String INDEFINITE = "几数成好若";

  /** 十分明确 has no marks, 十分以上 and 十分钟 are what they say. */
  private static final Pattern VERY = Pattern.compile("十分(?![钟以左上])(?=\\p{IsHan})");

  private static final Map<String, String> FRACTIONS = Map.of("百分之", "%", "千分之", "‰");

  private final Units units;
  private final List<Approximation> marks;

  QuantityReader(Units units, MeasureWords words) {
    this.units = units;
    this.marks = words.approximations();
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
        at = masks.meets(at, at + 1) ? end : afterGap(text, at, end, range.end());
      }
    }
    return quantities;
  }

  /** 12 13件 may be 1213 or two numbers; but a year stands for itself: 2016 365件. */
  private static int afterGap(String text, int start, int end, int limit) {
    boolean gap =
        end - start != 4
            && end + 1 < limit
            && Character.isDigit(text.charAt(start))
            && text.charAt(end) != '\t'
            && text.charAt(end) != '\n'
            && Space.is(text.charAt(end))
            && Character.isDigit(text.charAt(end + 1));
    return gap ? afterGap(text, end + 1, afterNumber(text, end + 1, limit), limit) : end;
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
    if (read.isEmpty() || !standsAlone(before, read.get(), text, range)) {
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
    if (before == '第' || (INDEFINITE.indexOf(before) >= 0 && numeral.script() == Script.CHINESE)) {
      return false;
    }
    if (numeral.script() == Script.ARABIC) {
      boolean latin = before < 128 && Character.isLetter(before);
      return !latin && NOT_BEFORE_DIGITS.indexOf(before) < 0;
    }
    return !VERY.matcher(text).region(numeral.start(), range.end()).lookingAt()
        && !text.startsWith("分之", numeral.end());
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
    int inside = insideMark(text, at, limit);
    boolean marked = inside > at;
    at = skipSpace(text, inside, limit);
    Optional<Units.Match> unit = units.longestAt(text, at, limit);
    if (unit.isEmpty() && marked) {
      int power = power(text, at, limit);
      if (power > 0) {
        value = value.scaleByPowerOfTen(power).setScale(0);
        at = skipSpace(text, at + 1, limit);
        at = skipSpace(text, insideMark(text, at, limit), limit);
        unit = units.longestAt(text, at, limit);
      }
    }
    if (unit.isEmpty()
        || (bareRoundWord(text, numeral, marked)
            && beforeMark(text, start, range.start()) == start)) {
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
    int start = beforeMark(text, numberStart, range.start());
    int end = afterMark(text, unit.end(), range.end());
    return new Quantity(
        start,
        end,
        numberStart,
        unit.end(),
        value,
        unit.unit(),
        marked
            || start < numberStart
            || end > unit.end()
            || markAhead(text, numberStart, range.start()),
        marked,
        numeral.script());
  }

  private int insideMark(String text, int at, int limit) {
    for (Approximation mark : marks) {
      if (mark.place() == MeasureWords.Place.INSIDE
          && at + mark.mark().length() <= limit
          && text.startsWith(mark.mark(), at)) {
        return at + mark.mark().length();
      }
    }
    return at;
  }

  private int afterMark(String text, int end, int limit) {
    for (Approximation mark : marks) {
      if (mark.place() == MeasureWords.Place.AFTER
          && end + mark.mark().length() <= limit
          && text.startsWith(mark.mark(), end)) {
        return end + mark.mark().length();
      }
    }
    return end;
  }

  private int beforeMark(String text, int start, int limit) {
    int end = start;
    while (end > limit && Space.is(text.charAt(end - 1))) {
      end--;
    }
    for (Approximation mark : marks) {
      int from = end - mark.mark().length();
      if (standsBefore(mark, text.charAt(start))
          && from >= limit
          && text.startsWith(mark.mark(), from)
          && mark.notAfter().stream().noneMatch(word -> endsWith(text, limit, from, word))) {
        return from;
      }
    }
    return start;
  }

  private static boolean standsBefore(Approximation mark, char number) {
    return mark.place() == MeasureWords.Place.BEFORE
        || (mark.place() == MeasureWords.Place.ROUND && "百千万".indexOf(number) >= 0);
  }

  /** 约占总数的35%: the mark stands somewhere in the clause. */
  private boolean markAhead(String text, int start, int limit) {
    int from = start;
    while (from > limit && "，,；;。：:".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String clause = text.substring(from, start);
    return marks.stream()
        .anyMatch(m -> m.place() == MeasureWords.Place.AHEAD && clause.contains(m.mark()));
  }

  private static boolean endsWith(String text, int limit, int end, String word) {
    return end - word.length() >= limit && text.startsWith(word, end - word.length());
  }

  private static int skipSpace(String text, int start, int limit) {
    int at = start;
    while (at < limit && Space.is(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
