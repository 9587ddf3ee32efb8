package gongkai.indexer.collect.row;

import gongkai.chinese.DocumentNumbers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a row say. */
final class RowWords {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  static final Pattern DATE =
      Pattern.compile(
          "((?:19|20)[0-9]{2})\\s?[-/.年]\\s?([01]?[0-9])\\s?[-/.月]\\s?([0-3]?[0-9])(?![0-9])\\s?日?");

  private static final Pattern DAY =
      Pattern.compile("(?<![0-9./-])([01]?[0-9])[-/.月]([0-3]?[0-9])(?![0-9./])日?");

  /** A large day beside a small month: 13 2023-01, 2023.01 13, 13 / 2023年1月. */
  private static final Pattern DAY_THEN_MONTH =
      Pattern.compile(
          "(?<![0-9./-])([0-3]?[0-9])日?[\\s/|]{1,4}((?:19|20)[0-9]{2})\\s?[-/.年]\\s?([01]?[0-9])月?(?![0-9]|[-/.][0-9])");

  private static final Pattern MONTH_THEN_DAY =
      Pattern.compile(
          "(?<![0-9./-])((?:19|20)[0-9]{2})\\s?[-/.年]\\s?([01]?[0-9])月?[\\s/|]{1,4}([0-3]?[0-9])日?(?![0-9:：./-])");

  private static final Pattern INDEX =
      Pattern.compile(
          "索\\s*引\\s*号\\s*[:：]?\\s*([0-9A-Za-z][^\\s,，;；<]{3,60})|(?<![\\w/-])([0-9A-Z][0-9A-Z-]{4,40}/(?:19|20)[0-9]{2}-[0-9]{2,8})(?![\\w-])");

  private static final Pattern DRESS =
      Pattern.compile("^[\\s　·•●◆■▪>»\\-\\[【(（]*(?=[\\p{IsHan}《“\"0-9A-Za-z])");

  private RowWords() {}

  static boolean holdsDate(String words) {
    return DATE.matcher(words).find()
        || DAY.matcher(words).find()
        || DAY_THEN_MONTH.matcher(words).find()
        || MONTH_THEN_DAY.matcher(words).find();
  }

  /**
   * The date of a row as ISO 8601.
   *
   * @param address may hold the year that the row leaves out
   * @return empty where no year is to be had
   */
  static Optional<String> date(String words, String address) {
    Matcher whole = DATE.matcher(words);
    while (whole.find()) {
      Optional<String> iso = iso(whole.group(1), whole.group(2), whole.group(3));
      if (iso.isPresent()) {
        return iso;
      }
    }
    return apart(words).or(() -> withYearOf(words, address));
  }

  /** Day and month in two places. */
  private static Optional<String> apart(String words) {
    Matcher day = DAY_THEN_MONTH.matcher(words);
    if (day.find()) {
      return iso(day.group(2), day.group(3), day.group(1));
    }
    Matcher month = MONTH_THEN_DAY.matcher(words);
    return month.find() ? iso(month.group(1), month.group(2), month.group(3)) : Optional.empty();
  }

  /** A day without a year, where the address has the same day with one. */
  private static Optional<String> withYearOf(String words, String address) {
    Matcher day = DAY.matcher(words);
    while (day.find()) {
      String month = Integer.toString(Integer.parseInt(day.group(1)));
      String of = Integer.toString(Integer.parseInt(day.group(2)));
      Matcher in =
          Pattern.compile(
                  "(?<![0-9])((?:19|20)[0-9]{2})[-_/]?0?%s(?:[-_/]0?|0?)%s(?![0-9])"
                      .formatted(month, of))
              .matcher(address);
      if (in.find()) {
        return iso(in.group(1), month, of);
      }
    }
    return Optional.empty();
  }

  /** A date of JSON: written out, or in seconds or milliseconds since 1970. */
  static Optional<String> dateOf(String value) {
    try {
      if (value.matches("[0-9]{10}")) {
        return Optional.of(day(Instant.ofEpochSecond(Long.parseLong(value))));
      }
      if (value.matches("[0-9]{13}")) {
        return Optional.of(day(Instant.ofEpochMilli(Long.parseLong(value))));
      }
      if (value.matches("(?:19|20)[0-9]{6}(?:[0-9]{6})?")) {
        return iso(value.substring(0, 4), value.substring(4, 6), value.substring(6, 8));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return date(value, "");
  }

  private static String day(Instant instant) {
    return LocalDate.ofInstant(instant, CHINA).toString();
  }

  private static Optional<String> iso(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
              .toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static String number(String words) {
    return DocumentNumbers.findAll(words).stream()
        .findFirst()
        .map(found -> words.substring(found.start(), found.end()))
        .orElse("");
  }

  static String index(String words) {
    Matcher matcher = INDEX.matcher(words);
    return !matcher.find() ? "" : matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  /** A title without what lists put around it: bullets, its date. */
  static String title(String words) {
    String title = words.replaceAll("[\\s\\u00A0]+", " ").strip();
    Matcher date = DATE.matcher(title);
    while (date.find()) {
      String before = title.substring(0, date.start()).strip();
      String after = title.substring(date.end()).replaceFirst("^[\\s0-9:]*[\\])】）]?", "").strip();
      if (before.matches("[\\[(【（]?")) {
        title = after;
        break;
      }
      if (after.isEmpty()) {
        title = before.replaceFirst("[\\[(【（]$", "").strip();
        break;
      }
    }
    Matcher dress = DRESS.matcher(title);
    if (dress.find()
        && !title.startsWith("【")
        && !title.startsWith("（")
        && !title.startsWith("(")) {
      title = title.substring(dress.end());
    }
    return title.strip();
  }

  /** Whether a list cut it. */
  static boolean isCut(String title) {
    return title.matches("(?s).*(?:…+|\\.{2,}|。{3,})\\s*");
  }

  static boolean looksLikeTitle(String words) {
    long ideographs = words.codePoints().filter(Character::isIdeographic).limit(8).count();
    return ideographs >= 4 && words.length() <= 400;
  }
}
