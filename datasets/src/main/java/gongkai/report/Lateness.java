package gongkai.report;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.vocabulary.day.ReportDeadlines;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An annual report's publication against its legal date (条例第四十九条; report-deadlines.csv).
 *
 * @param due the last day on which it is in time
 * @param days after that day, below zero before it; empty where the report states no day
 */
public record Lateness(LocalDate due, OptionalLong days) {

  /** What can be said of it, by its name in datasets and on pages. */
  public enum Status {
    ON_TIME,
    LATE,
    UNCOUNTED;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Empty for what is no annual report of a year, or where no rule says by when it is due. */
  public static Optional<Lateness> of(Disclosure report, ReportDeadlines deadlines) {
    return Body.reports(report) && report.reportingYear().isPresent()
        ? of(
            report.publisher(),
            report.reportingYear().getAsInt(),
            report.date(Property.PUBLISHED),
            deadlines)
        : Optional.empty();
  }

  /** The same of a report of which no more is known. */
  // A date that a report need not state.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  public static Optional<Lateness> of(
      String publisher, int year, Optional<LocalDate> published, ReportDeadlines deadlines) {
    return deadlines
        .due(Body.nameOf(publisher), year)
        .map(
            due ->
                new Lateness(
                    due,
                    published.isPresent()
                        ? OptionalLong.of(ChronoUnit.DAYS.between(due, published.orElseThrow()))
                        : OptionalLong.empty()));
  }

  public Status status() {
    if (days.isEmpty()) {
      return Status.UNCOUNTED;
    }
    return days.getAsLong() > 0 ? Status.LATE : Status.ON_TIME;
  }

  public boolean late() {
    return status() == Status.LATE;
  }
}
