package gongkai.vocabulary.day;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By when annual reports are published (report-deadlines.csv). */
public final class ReportDeadlines {
  private static final Pattern YEARS = Pattern.compile("([0-9]{4})?-([0-9]{4})?");

  private final List<Rule> rules;

  private ReportDeadlines(List<Rule> rules) {
    this.rules = rules;
  }

  public static ReportDeadlines load(VocabularyFolder folder) {
    StrictTable table =
        StrictTable.read(
            folder,
            "report-deadlines.csv",
            "id",
            "label",
            "publisher",
            "years",
            "due",
            "basis",
            "source");
    return new ReportDeadlines(List.copyOf(table.byId("id", ReportDeadlines::rule).values()));
  }

  private static Rule rule(StrictTable.Row row) {
    Matcher years = YEARS.matcher(row.required("years"));
    if (!years.matches()) {
      throw row.problem(row.get("years") + " is not a span of years such as 2019- or 2008-2018");
    }
    try {
      return new Rule(
          row.required("id"),
          row.required("label"),
          row.pattern("publisher"),
          years.group(1) == null ? 0 : Integer.parseInt(years.group(1)),
          years.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(years.group(2)),
          MonthDay.parse("--" + row.required("due")),
          row.required("basis"));
    } catch (DateTimeException e) {
      throw row.problem(row.get("due") + " is not a month and a day such as 03-31");
    }
  }

  /**
   * The last day on which the publisher's report on that year is in time; empty if no rule fits.
   */
  public Optional<LocalDate> due(String publisher, int reportingYear) {
    return rules.stream()
        .filter(rule -> rule.fits(publisher, reportingYear))
        .findFirst()
        .map(rule -> rule.due().atYear(reportingYear + 1));
  }

  /** By when each kind of body publishes its report on a year. */
  public List<Due> of(int reportingYear) {
    return rules.stream()
        .filter(rule -> reportingYear >= rule.first() && reportingYear <= rule.last())
        .map(rule -> rule.in(reportingYear))
        .toList();
  }

  /** By when one body does; empty if no rule fits. */
  public Optional<Due> dueOf(String publisher, int reportingYear) {
    return rules.stream()
        .filter(rule -> rule.fits(publisher, reportingYear))
        .findFirst()
        .map(rule -> rule.in(reportingYear));
  }

  /**
   * A legal date.
   *
   * @param id of the rule
   * @param label whom the rule is for, in Chinese
   * @param basis where the law says so
   */
  public record Due(String id, String label, LocalDate day, String basis) {}

  private record Rule(
      String id, String label, Pattern publisher, int first, int last, MonthDay due, String basis) {
    Due in(int reportingYear) {
      return new Due(id, label, due.atYear(reportingYear + 1), basis);
    }

    boolean fits(String name, int year) {
      return year >= first && year <= last && publisher.matcher(name).find();
    }
  }
}
