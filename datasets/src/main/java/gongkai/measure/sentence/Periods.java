package gongkai.measure.sentence;

import gongkai.chinese.Folding;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year that a figure counts. 今年 is the reporting year whatever the day of publication; a year
 * that is named right before the figure is that year; one that the figure is compared with is the
 * year of the bracket behind it only: 比2022年（31起）下降29%. What is carried over into a year is still a
 * figure of the year before (结转2019年4件).
 */
public final class Periods {
  private static final Pattern YEAR =
      Pattern.compile(
          "(比|较|与|同|和|结转|结转至|结转到|转入|接转)?\\s*(?:((?:19|20)[0-9]{2})\\s*年(?!度?(?:以来|起|之?前|以前|以后|之后))|(去年|上一?年度?+(?!末?(?:结转|接转|转入|遗留|结余|未|以来)))|(今年|本年度?)|(前年))");

  /** What may stand between the year that is compared with and its own figure: 比2022年同期的31起. */
  private static final Pattern RIGHT_AFTER = Pattern.compile("度?(?:同期|全年)?的?[（(]?");

  /** A figure that was reached is this year's again: 由上年的92.7%提升至95.1%. */
  private static final Pattern REACHED =
      Pattern.compile("(?:增|升|高|长|加|降|低|少|减|缩|短|展|化|减少|调整|精简)(?:到|至|为)");

  /** 是2022年的2倍，达到64件: that year is a measure. */
  private static final Pattern TIMES =
      Pattern.compile("度?(?:同期)?的?(?:近|约)?(?:[0-9.]{1,9}+|[一二两三四五六七八九十]{1,9}+)(?:多|余)?倍");

  private static final Pattern CLOSE = Pattern.compile("[）)]");

  private static final Pattern TITLE = Pattern.compile("《[^《》]*》");

  /** A year in such a clause is that of a plan or a rule: 落实2022年工作要点，…. */
  private static final Pattern BY_RULE = Pattern.compile("(?:按照|根据|落实|围绕|对照|依据|贯彻|结合|针对)[^，,；;]*$");

  private Periods() {}

  public static OptionalInt of(Phrase phrase, boolean inBracket, OptionalInt reporting) {
    OptionalInt year = reporting;
    String words =
        TITLE.matcher(Folding.squeeze(phrase.sentence() + phrase.before())).replaceAll("《》");
    Matcher matcher = YEAR.matcher(words);
    int named = 0;
    while (matcher.find()) {
      boolean compared = matcher.group(1) != null;
      boolean bracketed = inBracket && matcher.end() >= matcher.regionEnd() - 1;
      boolean own = ofTheCompared(words, matcher);
      if ((compared && !bracketed && !own)
          || TIMES.matcher(words).region(matcher.end(), words.length()).lookingAt()
          || spokenOf(words, matcher)
          || inClosedBracket(words, matcher)) {
        continue;
      }
      year = read(matcher, reporting);
      named = matcher.end();
    }
    return REACHED.matcher(words).region(named, words.length()).find() ? reporting : year;
  }

  /**
   * A year in a clause that is over and stated no figure says nothing of the figures behind it,
   * where it is that of a rule or only told from the reporting year (上年).
   */
  private static boolean spokenOf(String words, Matcher year) {
    int end = year.end();
    while (end < words.length() && "，,；;".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    boolean over = end < words.length();
    boolean figure = words.substring(year.end(), end).chars().anyMatch(Character::isDigit);
    boolean opening = year.group(3) != null && end == year.end();
    boolean told =
        year.group(3) != null || BY_RULE.matcher(words.substring(0, year.start())).find();
    return over && !figure && told && !opening;
  }

  /** 收到申请10件（2021年8件），另有2件: the year of the bracket ends with it. */
  private static boolean inClosedBracket(String words, Matcher year) {
    int open = Math.max(words.lastIndexOf('（', year.start()), words.lastIndexOf('(', year.start()));
    int before =
        Math.max(words.lastIndexOf('）', year.start()), words.lastIndexOf(')', year.start()));
    return open > before && CLOSE.matcher(words).region(year.end(), words.length()).find();
  }

  private static boolean ofTheCompared(String words, Matcher year) {
    boolean carried = year.group(1) != null && "比较与同和".indexOf(year.group(1)) < 0;
    return !carried && RIGHT_AFTER.matcher(words).region(year.end(), words.length()).matches();
  }

  private static OptionalInt read(Matcher matcher, OptionalInt reporting) {
    if (matcher.group(2) != null) {
      return OptionalInt.of(Integer.parseInt(matcher.group(2)));
    }
    if (matcher.group(3) != null) {
      return reporting.isPresent() ? OptionalInt.of(reporting.getAsInt() - 1) : reporting;
    }
    return matcher.group(5) != null && reporting.isPresent()
        ? OptionalInt.of(reporting.getAsInt() - 2)
        : reporting;
  }
}
