package gongkai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.check.HandMade;
import gongkai.noun.Property;
import gongkai.vocabulary.day.ReportDeadlines;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a report came in time, and an interpretation after its policy. */
class LatenessTest {
  private static final ReportDeadlines DEADLINES = HandMade.VOCABULARY.reportDeadlines();

  @ParameterizedTest
  @CsvSource({
    "示例市人民政府, 2023, 2024-03-31, 2024-03-31 0 on_time",
    "示例市人民政府办公厅, 2023, 2024-04-01, 2024-03-31 1 late",
    "示例市财政局, 2023, 2024-01-30, 2024-01-31 -1 on_time",
    "示例市财政局, 2023, 2024-03-02, 2024-01-31 31 late",
    "示例市财政局, 2023, 2024-03, 2024-01-31 - uncounted",
    "示例市财政局, 2023, '', 2024-01-31 - uncounted",
  })
  void aReportIsLateFromTheDayAfterItsLegalDate(
      String publisher, int year, String published, String expected) {
    HandMade report = HandMade.reportOf(publisher, year);
    Lateness lateness =
        Lateness.of(
                (published.isEmpty() ? report : report.with(Property.PUBLISHED, published))
                    .disclosure(),
                DEADLINES)
            .orElseThrow();
    String days = lateness.days().isPresent() ? Long.toString(lateness.days().getAsLong()) : "-";
    assertEquals(expected, String.join(" ", lateness.due() + "", days, lateness.status().wire()));
  }

  @Test
  void whatIsNoAnnualReportOfAYearIsNeverLate() {
    HandMade notice = HandMade.reportOf("示例市财政局", 2023).with(Property.KIND, "notice");
    assertEquals(Optional.empty(), Lateness.of(notice.disclosure(), DEADLINES));
    assertEquals(Optional.empty(), Lateness.of(Reports.on("a", 2023, "2024-06-01"), DEADLINES));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-08, 2024-02-08, 3 0 0 within",
    "2024-02-08, 2024-02-19, 3 3 11 within",
    "2024-02-08, 2024-02-20, 3 4 12 late",
    "2024-02-08, 2024-02-07, 3 - -1 before",
    "1990-02-08, 1990-02-09, 3 - 1 uncounted",
    "'', 2024-02-09, 3 - - uncounted",
  })
  void anInterpretationIsInTimeWithinItsWorkingDays(String from, String to, String expected) {
    Lag lag =
        Lag.between(
            day(from),
            day(to),
            HandMade.VOCABULARY.deadlines().interpretation(),
            HandMade.VOCABULARY.workdays());
    assertEquals(
        expected,
        String.join(
            " ",
            lag.limit() + "",
            lag.workingDays().isPresent() ? lag.workingDays().getAsInt() + "" : "-",
            lag.days().isPresent() ? lag.days().getAsLong() + "" : "-",
            lag.status().wire()));
  }

  private static Optional<LocalDate> day(String day) {
    return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
  }
}
