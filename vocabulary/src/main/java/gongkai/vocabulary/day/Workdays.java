package gongkai.vocabulary.day;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Working days of the mainland, from workdays.csv: the week, and the days that holiday notices
 * shift. Nothing is known of a year whose notice is not in the file.
 */
public final class Workdays {
  private final Map<LocalDate, Boolean> shifted;
  private final Set<Integer> years = new HashSet<>();

  private Workdays(Map<LocalDate, Boolean> shifted) {
    this.shifted = shifted;
    shifted.keySet().stream()
        .filter(day -> day.getDayOfYear() == 1)
        .forEach(d -> years.add(d.getYear()));
  }

  public static Workdays load(VocabularyFolder folder) {
    StrictTable table = StrictTable.read(folder, "workdays.csv", "date", "kind", "name");
    Map<LocalDate, Boolean> shifted = new HashMap<>();
    table.byId("date", row -> row).forEach((date, row) -> shifted.put(day(row), work(row)));
    return new Workdays(shifted);
  }

  private static LocalDate day(StrictTable.Row row) {
    try {
      return LocalDate.parse(row.get("date"));
    } catch (DateTimeParseException e) {
      throw row.problem(row.get("date") + " is not a date such as 2026-01-01");
    }
  }

  private static boolean work(StrictTable.Row row) {
    return switch (row.get("kind")) {
      case "work" -> true;
      case "off" -> false;
      default -> throw row.problem("the kind " + row.get("kind") + " must be work or off");
    };
  }

  /** Whether the file has the holidays of that year. */
  public boolean covers(int year) {
    return years.contains(year);
  }

  public boolean isWorkday(LocalDate day) {
    Boolean work = shifted.get(day);
    return work == null
        ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
        : work;
  }

  /**
   * Working days after the first date, up to and with the second; 0 where both are one day.
   *
   * @return empty where the second lies before the first, or a year between them is not covered
   */
  public OptionalInt between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return OptionalInt.empty();
    }
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!covers(year)) {
        return OptionalInt.empty();
      }
    }
    int days = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      days += isWorkday(day) ? 1 : 0;
    }
    return OptionalInt.of(days);
  }
}
