package gongkai.api.answer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A date of HTTP in its three writings (RFC 9110, section 5.6.7). */
final class HttpDate {
  private static final int CENTURY = 1970;

  private static final List<DateTimeFormatter> WRITINGS =
      List.of(
          DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH),
          new DateTimeFormatterBuilder()
              .appendPattern("EEEE, dd-MMM-")
              .appendValueReduced(ChronoField.YEAR, 2, 2, CENTURY)
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));

  private HttpDate() {}

  /** Empty for what is none: a condition that cannot be read is passed over. */
  static Optional<Instant> parse(String text) {
    for (DateTimeFormatter writing : WRITINGS) {
      try {
        return Optional.of(LocalDateTime.parse(text.strip(), writing).toInstant(ZoneOffset.UTC));
      } catch (DateTimeException e) {
        // Perhaps in another writing.
      }
    }
    return Optional.empty();
  }
}
