package gongkai.indexer.measure.table;

import gongkai.chinese.ChineseNumerals;
import gongkai.noun.Observation.Reading;
import gongkai.noun.Observation.Status;
import gongkai.solr.analysis.Simplified;
import gongkai.vocabulary.figure.Units;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a cell of a form. Only what is certainly one number becomes one; everything else keeps its
 * words and gets a doubt.
 */
public final class CellReader {
  private static final Set<String> NOT_APPLICABLE =
      Set.of("/", "\\", "-", "--", "---", "—", "——", "———", "－", "–", "不适用", "不涉及", "N/A");
  private static final Pattern CHANGE = Pattern.compile("^(\\+|-|增加?|减少?)?([0-9].*)$");

  /** A grouping comma may be full width in a cell, where no list can stand. */
  private static final Pattern GROUPED =
      Pattern.compile("[0-9]{1,3}(?:[,，][0-9]{3})+(?:\\.[0-9]+)?");

  private static final Pattern GAP = Pattern.compile("[0-9][0-9.,，]*(?:\\s+[0-9][0-9.,，]*)+");
  private static final Pattern THOUSANDS =
      Pattern.compile("[0-9]{1,3}(?:\\s[0-9]{3})+(?:\\.[0-9]+)?");

  private static final Pattern HEADER_UNIT =
      Pattern.compile("(?:单位\\s*[:：]?\\s*|[（(]\\s*)(万元|元|件|项|个)");

  /** So many digits no form ever holds; they are a slip, a serial number or two cells in one. */
  private static final int MOST_DIGITS = 13;

  private final Units units;

  public CellReader(Units units) {
    this.units = units;
  }

  /**
   * A reading, and what a reader must know about it.
   *
   * @param doubt in Chinese, or empty
   * @param doubtEn the same in English
   */
  public record Read(Reading reading, String doubt, String doubtEn) {}

  /**
   * Reads the words of a cell.
   *
   * @param unit that the form or the header gives, or empty
   * @param signed whether the column counts a change, which may be negative
   */
  public Read read(String words, String unit, boolean signed) {
    String folded = Simplified.of(Normalizer.normalize(words, Normalizer.Form.NFKC)).strip();
    if (folded.isEmpty()) {
      return sure(Reading.without(Status.EMPTY, unit));
    }
    if (NOT_APPLICABLE.contains(folded) || NOT_APPLICABLE.contains(words.strip())) {
      return sure(Reading.without(Status.NOT_APPLICABLE, unit));
    }
    return signed ? change(folded, unit) : count(folded, unit);
  }

  private Read change(String folded, String unit) {
    Matcher matcher = CHANGE.matcher(folded);
    if (!matcher.matches()) {
      return count(folded, unit);
    }
    Read amount = count(matcher.group(2), unit);
    boolean less =
        matcher.group(1) != null
            && (matcher.group(1).startsWith("-") || matcher.group(1).startsWith("减"));
    if (!less || amount.reading().value().isEmpty()) {
      return amount;
    }
    BigDecimal value = amount.reading().value().get().negate();
    return new Read(
        Reading.of(value, amount.reading().unit(), false), amount.doubt(), amount.doubtEn());
  }

  private Read count(String folded, String unit) {
    if (folded.startsWith("-")) {
      return text(unit, "数量为负数", "is a negative count");
    }
    if (GROUPED.matcher(folded).matches()) {
      return sure(Reading.of(new BigDecimal(folded.replaceAll("[,，]", "")), unit, false));
    }
    if (gap(folded)) {
      return text(unit, "数字中间有空格，不能确定是一个数", "has a gap; it may be two numbers");
    }
    Optional<gongkai.chinese.Numeral> numeral = ChineseNumerals.readAt(folded, 0, folded.length());
    if (numeral.isEmpty() || digits(folded) > MOST_DIGITS) {
      return text(unit, "不是数字", "is not a number");
    }
    return withUnit(folded, numeral.get(), unit);
  }

  /** 5 928 is one number; 12 13 may be two. */
  private static boolean gap(String folded) {
    Matcher gap = GAP.matcher(folded);
    return gap.lookingAt() && !THOUSANDS.matcher(gap.group()).matches();
  }

  private static long digits(String folded) {
    return folded.chars().filter(Character::isDigit).count();
  }

  private Read withUnit(String folded, gongkai.chinese.Numeral numeral, String unit) {
    boolean powered = numeral.headEnd() < numeral.end();
    String own = folded.substring(powered ? numeral.headEnd() : numeral.end()).strip();
    if (own.isEmpty()) {
      return sure(Reading.of(numeral.value(), unit, false));
    }
    Optional<Units.Unit> written = units.byName(own);
    if (written.isPresent()) {
      BigDecimal value = powered ? numeral.head() : numeral.value();
      Reading reading = Reading.of(value, written.get().name(), false);
      return written.get().name().equals(unit) || unit.isEmpty()
          ? sure(reading)
          : new Read(
              reading,
              "单元格自带单位“" + written.get().name() + "”，表样单位为“" + unit + "”",
              "carries its own unit, which is not the form's");
    }
    if (powered && (own.equals("万") || units.byName(own.substring(1)).isPresent())) {
      return new Read(
          Reading.of(numeral.value(), unit, false),
          "数字后带“万”，请核对",
          "carries 万, which may be a slip");
    }
    return text(unit, "不是数字", "is not a number");
  }

  /** The unit that a header carries, or the other one. */
  public static String unitOf(String header, String otherwise) {
    Matcher matcher = HEADER_UNIT.matcher(header.replaceAll("\\s+", ""));
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  private static Read sure(Reading reading) {
    return new Read(reading, "", "");
  }

  private static Read text(String unit, String doubt, String doubtEn) {
    return new Read(Reading.without(Status.TEXT, unit), doubt, doubtEn);
  }
}
