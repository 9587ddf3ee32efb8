package gongkai.api.ckan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as harvesters write it: a date, a time with or without its zone, which is UTC, or {@code
 * NOW}; and after it Solr's arithmetic, such as {@code NOW/DAY-7DAYS}.
 */
final class CkanTime {
  private static final Pattern STEP = Pattern.compile("([+/-])([0-9]{0,6})([A-Z]{3,12})");

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "YEAR", ChronoUnit.YEARS,
          "MONTH", ChronoUnit.MONTHS,
          "DAY", ChronoUnit.DAYS,
          "DATE", ChronoUnit.DAYS,
          "HOUR", ChronoUnit.HOURS,
          "MINUTE", ChronoUnit.MINUTES,
          "SECOND", ChronoUnit.SECONDS,
          "MILLI", ChronoUnit.MILLIS,
          "MILLISECOND", ChronoUnit.MILLIS);

  private CkanTime() {}

  /**
   * The moment.
   *
   * @param last whether a date stands for its end
   * @throws CkanException where it is none
   */
  static Instant of(String text, Instant now, boolean last) {
    try {
      if (text.startsWith("NOW")) {
        return reckoned(text, now, text.substring(3));
      }
      if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        LocalDate day = LocalDate.parse(text);
        return last
            ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1)
            : day.atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      int zone = text.indexOf('Z');
      return zone < 0
          ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
          : reckoned(text, Instant.parse(text.substring(0, zone + 1)), text.substring(zone + 1));
    } catch (DateTimeException | ArithmeticException e) {
      throw wrong(text);
    }
  }

  private static Instant reckoned(String text, Instant from, String steps) {
    ZonedDateTime moment = from.atZone(ZoneOffset.UTC);
    Matcher step = STEP.matcher(steps);
    int at = 0;
    while (step.find() && step.start() == at) {
      at = step.end();
      ChronoUnit unit = UNITS.get(step.group(3).replaceFirst("S$", "").toUpperCase(Locale.ROOT));
      boolean round = step.group(1).equals("/");
      if (unit == null || round != step.group(2).isEmpty()) {
        throw wrong(text);
      }
      moment = round ? rounded(moment, unit) : moved(moment, step, unit);
    }
    if (at < steps.length()) {
      throw wrong(text);
    }
    return moment.toInstant();
  }

  private static ZonedDateTime moved(ZonedDateTime moment, Matcher step, ChronoUnit unit) {
    long count = Long.parseLong(step.group(2));
    return moment.plus(step.group(1).equals("-") ? -count : count, unit);
  }

  private static ZonedDateTime rounded(ZonedDateTime moment, ChronoUnit unit) {
    return switch (unit) {
      case YEARS -> moment.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
      case MONTHS -> moment.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
      default -> moment.truncatedTo(unit);
    };
  }

  private static CkanException wrong(String text) {
    return CkanException.invalid("Search Query is invalid: Invalid Date String:'" + text + "'");
  }
}
