package gongkai.chinese;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads calendar dates however they are written: {@code 2021年9月26日}, {@code 二〇二一年九月二十六日}, {@code
 * 2021-09-26}, {@code 2021/9/26}, {@code 2021.09.26}, with full-width digits and blanks. A month
 * alone is a date of its own kind, {@code 2021-09}. A day that no calendar has (30 February) is no
 * date; it is not moved to one.
 */
public final class ChineseDates {
  private static final String ZERO = "〇○◯零Oo0";
  private static final String BEFORE = "(?<![0-9.])";
  private static final String YEAR =
      "(?<year>(?:19|20) ?[0-9] ?[0-9]|[一二][一二三四五六七八九" + ZERO + "]{3})";
  private static final Pattern WHOLE_YEAR = Pattern.compile(YEAR);
  private static final String SMALL = "[0-9]{1,2}|[一二三四五六七八九十廿卅元]{1,4}";
  private static final Pattern IN_WORDS =
      Pattern.compile(
          BEFORE
              + YEAR
              + " {0,3}年 {0,3}(?<month>"
              + SMALL
              + ") {0,3}月(?: {0,3}(?<day>"
              + SMALL
              + ") {0,3}[日号]|(?! {0,3}(?:[0-9]|[一二三十]+[日号])))");
  private static final Pattern WITH_SIGNS =
      Pattern.compile(
          BEFORE
              + "(?<year>(?:19|20)[0-9]{2})(?<sign>[-/.])(?<month>[0-9]{1,2})\\k<sign>(?<day>[0-9]{1,2})"
              + "(?![0-9]|[-/.][0-9])");
  private static final Pattern COMPACT =
      Pattern.compile("(?<year>(?:19|20)[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})");
  private static final Pattern MONTH =
      Pattern.compile("(?<year>(?:19|20)[0-9]{2})[-/.](?<month>[0-9]{1,2})");
  private static final Pattern TIME =
      Pattern.compile(
          "[ T]*(?:星期[一二三四五六日天])? *(?:[0-9]{1,2}[:时点][0-9]{1,2}分?(?:[:]?[0-9]{1,2}秒?(?:\\.[0-9]+)?)?)?"
              + "(?:Z| ?[+-][0-9]{2}:?[0-9]{2})?");

  private ChineseDates() {}

  /**
   * A date in a text.
   *
   * @param iso {@code 2021-09-26}, or {@code 2021-09} for a month alone
   * @param start offset of its first character
   * @param end offset after its last character, any time of day left out
   */
  public record Found(String iso, int start, int end) {}

  /** The date that the words are, with or without a time of day; empty where they are none. */
  public static Optional<String> normalise(String written) {
    String folded = Folding.fold(Folding.trim(written));
    for (Pattern pattern : List.of(IN_WORDS, WITH_SIGNS, COMPACT)) {
      Matcher matcher = pattern.matcher(folded);
      if (matcher.lookingAt() && TIME.matcher(folded.substring(matcher.end())).matches()) {
        return iso(matcher);
      }
      boolean digitsGoOn = pattern == COMPACT && matcher.lookingAt() && folded.length() == 14;
      if (digitsGoOn && folded.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return iso(matcher);
      }
    }
    Matcher month = MONTH.matcher(folded);
    return month.matches() ? yearMonth(month) : Optional.empty();
  }

  /** Every date in a text, in order. Bare digits without signs are not taken for a date here. */
  public static List<Found> findAll(String text) {
    LetterSpacing.Closed closed = LetterSpacing.close(text);
    return findClosed(closed.text()).stream()
        .map(f -> new Found(f.iso(), closed.start(f.start()), closed.end(f.end())))
        .toList();
  }

  private static List<Found> findClosed(String text) {
    String folded = Folding.fold(text);
    List<Found> found = new ArrayList<>();
    for (Pattern pattern : List.of(IN_WORDS, WITH_SIGNS)) {
      Matcher matcher = pattern.matcher(folded);
      while (matcher.find()) {
        int start = matcher.start();
        int end = matcher.end();
        iso(matcher).ifPresent(iso -> found.add(new Found(iso, start, end)));
      }
    }
    found.sort(java.util.Comparator.comparingInt(Found::start));
    return found;
  }

  /** A year in digits or in words: {@code 2016}, {@code 二〇一六}. */
  public static Optional<Integer> year(String written) {
    String folded = Folding.squeeze(Folding.fold(written));
    return WHOLE_YEAR.matcher(folded).matches() ? Optional.of(yearOf(folded)) : Optional.empty();
  }

  private static Optional<String> iso(Matcher matcher) {
    String day = matcher.group("day");
    if (day == null) {
      return yearMonth(matcher);
    }
    try {
      return Optional.of(
          LocalDate.of(yearOf(matcher.group("year")), small(matcher.group("month")), small(day))
              .toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> yearMonth(Matcher matcher) {
    try {
      return Optional.of(
          YearMonth.of(yearOf(matcher.group("year")), small(matcher.group("month"))).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int yearOf(String digits) {
    int year = 0;
    String squeezed = Folding.squeeze(digits);
    for (int i = 0; i < squeezed.length(); i++) {
      year = year * 10 + digit(squeezed.charAt(i));
    }
    return year;
  }

  private static int digit(char c) {
    if (ZERO.indexOf(c) >= 0) {
      return 0;
    }
    return c >= '0' && c <= '9' ? c - '0' : "一二三四五六七八九".indexOf(c) + 1;
  }

  /** 1 to 39 in digits or in words; 0, which is no day or month, for anything else. */
  private static int small(String written) {
    if (written.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(written);
    }
    String words =
        written.equals("元")
            ? "一"
            : written.replace("廿", "二十").replace("卅", "三十").replace("十十", "十");
    int ten = words.indexOf('十');
    if (ten < 0) {
      return words.length() == 1 ? digit(words.charAt(0)) : 0;
    }
    if (ten > 1 || words.length() > ten + 2 || words.indexOf('元') >= 0) {
      return 0;
    }
    int tens = ten == 0 ? 1 : digit(words.charAt(0));
    int ones = words.length() == ten + 1 ? 0 : digit(words.charAt(ten + 1));
    return words.lastIndexOf('十') > ten ? 0 : tens * 10 + ones;
  }
}
