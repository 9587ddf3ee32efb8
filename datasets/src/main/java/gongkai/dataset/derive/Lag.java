package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.vocabulary.Deadlines.Deadline;
import gongkai.vocabulary.Workdays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Working days between two dates against a deadline, as columns. */
final class Lag {
  static final List<String> COLUMNS = List.of("workingDays", "limit", "lagStatus");

  private Lag() {}

  /**
   * Puts the columns: {@code lagStatus} is {@code within}, {@code late}, {@code before} (the second
   * date lies before the first) or {@code uncounted} (a date is not stated to the day, or the
   * holidays of its year are not known).
   */
  // Dates that a document need not state, and that are looked at nowhere else.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  static void put(
      ObjectNode row,
      Workdays workdays,
      Deadline deadline,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    row.putNull("workingDays");
    row.put("limit", deadline.workingDays());
    if (from.isEmpty() || to.isEmpty()) {
      row.put("lagStatus", "uncounted");
    } else if (to.orElseThrow().isBefore(from.orElseThrow())) {
      row.put("lagStatus", "before");
    } else {
      OptionalInt days = workdays.between(from.orElseThrow(), to.orElseThrow());
      days.ifPresent(number -> row.put("workingDays", number));
      row.put("lagStatus", status(days, deadline));
    }
  }

  private static String status(OptionalInt days, Deadline deadline) {
    if (days.isEmpty()) {
      return "uncounted";
    }
    return days.orElseThrow() > deadline.workingDays() ? "late" : "within";
  }
}
