package gongkai.report;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.day.Deadlines.Deadline;
import gongkai.vocabulary.day.Workdays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * From one day to another against a deadline in working days (deadlines.csv, workdays.csv).
 *
 * @param limit working days that are in time
 * @param workingDays empty where a day is not stated, the second lies before the first, or the
 *     holidays of a year between them are not known
 * @param days of the calendar, below zero where the second lies before the first; empty where one
 *     is not stated
 */
public record Lag(int limit, OptionalInt workingDays, OptionalLong days) {

  /** What can be said of it, by its name in datasets and on pages. */
  public enum Status {
    WITHIN,
    LATE,
    BEFORE,
    UNCOUNTED;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  // Days that a document need not state.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  public static Lag between(
      Optional<LocalDate> from, Optional<LocalDate> to, Deadline deadline, Workdays workdays) {
    boolean stated = from.isPresent() && to.isPresent();
    return new Lag(
        deadline.workingDays(),
        stated ? workdays.between(from.orElseThrow(), to.orElseThrow()) : OptionalInt.empty(),
        stated
            ? OptionalLong.of(ChronoUnit.DAYS.between(from.orElseThrow(), to.orElseThrow()))
            : OptionalLong.empty());
  }

  /** From the publication of a policy to that of its interpretation. */
  public static Lag ofInterpretation(
      Disclosure policy, Disclosure interpretation, Vocabulary vocabulary) {
    return between(
        policy.date(Property.PUBLISHED),
        interpretation.date(Property.PUBLISHED),
        vocabulary.deadlines().interpretation(),
        vocabulary.workdays());
  }

  public Status status() {
    if (days.isPresent() && days.getAsLong() < 0) {
      return Status.BEFORE;
    }
    if (workingDays.isEmpty()) {
      return Status.UNCOUNTED;
    }
    return workingDays.getAsInt() > limit ? Status.LATE : Status.WITHIN;
  }
}
