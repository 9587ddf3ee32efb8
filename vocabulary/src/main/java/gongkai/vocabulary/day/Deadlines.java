package gongkai.vocabulary.day;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyException;
import gongkai.vocabulary.table.VocabularyFolder;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** By when something has to be published (deadlines.csv, freshness-windows.csv). */
public final class Deadlines {
  private final Map<String, Deadline> byId;
  private final List<Window> windows;

  private Deadlines(Map<String, Deadline> byId, List<Window> windows) {
    this.byId = byId;
    this.windows = windows;
  }

  public static Deadlines load(VocabularyFolder folder) {
    StrictTable deadlines =
        StrictTable.read(folder, "deadlines.csv", "id", "label", "working_days", "basis", "source");
    StrictTable windows =
        StrictTable.read(
            folder, "freshness-windows.csv", "id", "label", "column", "period", "source");
    Map<String, Deadline> byId =
        deadlines.byId(
            "id",
            row ->
                new Deadline(
                    row.required("id"), row.required("label"), days(row), row.required("basis")));
    for (String id : List.of("publication", "interpretation")) {
      if (!byId.containsKey(id)) {
        throw new VocabularyException(
            deadlines.toString(), 0, "the deadline " + id + " is missing");
      }
    }
    return new Deadlines(byId, List.copyOf(windows.byId("id", Deadlines::window).values()));
  }

  private static int days(StrictTable.Row row) {
    String days = row.required("working_days");
    if (!days.matches("[1-9][0-9]{0,3}")) {
      throw row.problem(days + " is not a number of days");
    }
    return Integer.parseInt(days);
  }

  private static Window window(StrictTable.Row row) {
    try {
      return new Window(
          row.required("id"),
          row.required("label"),
          row.pattern("column"),
          Period.parse(row.required("period")));
    } catch (DateTimeParseException e) {
      throw row.problem(row.get("period") + " is not a period such as P14D or P6M");
    }
  }

  /** From when a document was formed to when it is published. */
  public Deadline publication() {
    return byId.get("publication");
  }

  /** From when a policy is published to when its interpretation is. */
  public Deadline interpretation() {
    return byId.get("interpretation");
  }

  /** In the order of the file. */
  public List<Window> windows() {
    return windows;
  }

  /** How often a column of that name has to show something new; empty where nothing says. */
  public Optional<Window> window(String column) {
    return windows.stream().filter(window -> window.column().matcher(column).find()).findFirst();
  }

  /** A number of working days, and what sets it. */
  public record Deadline(String id, String label, int workingDays, String basis) {}

  /** The longest that a column may show nothing new. */
  public record Window(String id, String label, Pattern column, Period period) {}
}
