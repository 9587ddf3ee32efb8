package gongkai.indexer.measure;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year that a figure counts. 今年 is the reporting year whatever the day of publication; a year
 * that is named right before the figure is that year; one that the figure is compared with is the
 * year of the bracket behind it only: 比2022年（31起）下降29%. What is carried over into a year is still a
 * figure of the year before (结转2019年4件).
 */
final class Periods {
  private static final Pattern YEAR =
      Pattern.compile(
          "(比|较|与|同|和|结转|结转至|结转到|转入|接转)?\\s*(?:((?:19|20)[0-9]{2})\\s*年(?!度?(?:以来|起|之?前|以前|以后|之后))|(去年|上一?年度?)|(今年|本年度?))");

  private Periods() {}

  static OptionalInt of(Phrase phrase, boolean inBracket, OptionalInt reporting) {
    OptionalInt year = reporting;
    Matcher matcher = YEAR.matcher(phrase.sentence() + phrase.before());
    while (matcher.find()) {
      boolean compared = matcher.group(1) != null;
      boolean last = matcher.end() >= matcher.regionEnd() - 1;
      if (compared && !(inBracket && last)) {
        continue;
      }
      year = read(matcher, reporting);
    }
    return year;
  }

  private static OptionalInt read(Matcher matcher, OptionalInt reporting) {
    if (matcher.group(2) != null) {
      return OptionalInt.of(Integer.parseInt(matcher.group(2)));
    }
    if (matcher.group(3) != null && matcher.group(1) != null) {
      return reporting.isPresent() ? OptionalInt.of(reporting.getAsInt() - 1) : reporting;
    }
    return reporting;
  }
}
