package gongkai.api.request;

import gongkai.api.problem.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Whether a value is one that its parameter takes. */
final class ParameterCheck {
  private ParameterCheck() {}

  static Optional<Fault> fault(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case TEXT -> text(parameter, value);
      case CHOICE, FLAG -> choice(parameter, value);
      case INTEGER -> integer(parameter, value);
      case DATE -> date(parameter, value);
      case PERIOD -> period(parameter, value);
      case NUMBER -> number(parameter, value);
      case INSTANT -> value.length() == 10 ? date(parameter, value) : instant(parameter, value);
    };
  }

  private static Optional<Fault> text(Parameter parameter, String value) {
    return value.length() <= parameter.max()
        ? Optional.empty()
        : Optional.of(Fault.of(parameter.name(), "too-long", parameter.max(), value.length()));
  }

  private static Optional<Fault> choice(Parameter parameter, String value) {
    return parameter.allowed().contains(value)
        ? Optional.empty()
        : Optional.of(
            Fault.of(parameter.name(), "not-allowed", shown(value)).allowing(parameter.allowed()));
  }

  private static Optional<Fault> integer(Parameter parameter, String value) {
    boolean within =
        value.matches("-?[0-9]{1,9}")
            && Integer.parseInt(value) >= parameter.min()
            && Integer.parseInt(value) <= parameter.max();
    return within
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                parameter.name(), "not-in-range", shown(value), parameter.min(), parameter.max()));
  }

  private static Optional<Fault> date(Parameter parameter, String value) {
    try {
      LocalDate.parse(value);
      return Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.of(Fault.of(parameter.name(), "not-a-date", shown(value)));
    }
  }

  private static Optional<Fault> period(Parameter parameter, String value) {
    boolean right =
        switch (value.length()) {
          case 4 -> parses(value + "-01-01");
          case 7 -> parses(value + "-01");
          default -> parses(value);
        };
    return right
        ? Optional.empty()
        : Optional.of(Fault.of(parameter.name(), "not-a-period", shown(value)));
  }

  private static boolean parses(String date) {
    try {
      LocalDate.parse(date);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Optional<Fault> number(Parameter parameter, String value) {
    return value.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?")
        ? Optional.empty()
        : Optional.of(Fault.of(parameter.name(), "not-a-number", shown(value)));
  }

  private static Optional<Fault> instant(Parameter parameter, String value) {
    try {
      Instant.parse(value);
      return Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.of(Fault.of(parameter.name(), "not-an-instant", shown(value)));
    }
  }

  /** What a client sent comes back short, so that an answer cannot be made as long as a request. */
  static String shown(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }
}
