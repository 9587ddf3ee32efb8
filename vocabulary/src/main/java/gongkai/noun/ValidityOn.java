package gongkai.noun;

import gongkai.noun.Statement.Evidence;
import gongkai.noun.Validity.Status;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a document is in force on a day. What is kept in an index was true on the day on which it
 * was settled; a reader asks about his own.
 */
public final class ValidityOn {
  private ValidityOn() {}

  /** What was settled about a document, looked at on another day. */
  public static Validity of(Disclosure disclosure, LocalDate day) {
    Validity settled = disclosure.validity();
    boolean later = settled.since().filter(day::isBefore).isPresent();
    return switch (settled.status()) {
      case REPEALED, EXPIRED, AMENDED -> later ? byDates(disclosure, day) : settled;
      case IN_FORCE, AS_PUBLISHED, NOT_YET -> {
        Validity dated = byDates(disclosure, day);
        boolean saysMore =
            dated.status() == Status.UNSTATED
                || (settled.status() == Status.IN_FORCE && dated.status() == Status.AS_PUBLISHED);
        yield saysMore ? settled : dated;
      }
      case UNSTATED -> settled;
    };
  }

  /** What follows from the days of effect and of expiry that the document itself states. */
  public static Validity byDates(Disclosure disclosure, LocalDate day) {
    Optional<LocalDate> effective = disclosure.date(Property.EFFECTIVE);
    Optional<LocalDate> expires = disclosure.date(Property.EXPIRES);
    if (expires.filter(last -> last.isBefore(day)).isPresent()) {
      return new Validity(
          Status.EXPIRED,
          expires.map(last -> last.plusDays(1)),
          "",
          sentence(disclosure, Property.EXPIRES),
          disclosure.id());
    }
    if (effective.isEmpty()) {
      return Validity.UNSTATED;
    }
    boolean waits = effective.orElseThrow().isAfter(day);
    return new Validity(
        waits ? Status.NOT_YET : Status.AS_PUBLISHED,
        effective,
        "",
        sentence(disclosure, Property.EFFECTIVE),
        disclosure.id());
  }

  /** A sentence of the text; what a metadata block says is shown with the block. */
  private static String sentence(Disclosure disclosure, Property property) {
    Statement statement = disclosure.statements().get(property);
    return statement != null && statement.from() == Evidence.TEXT ? statement.asWritten() : "";
  }
}
