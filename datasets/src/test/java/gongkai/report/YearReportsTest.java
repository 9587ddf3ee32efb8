package gongkai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Disclosure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Which report of a year counts. */
class YearReportsTest {
  private static final Disclosure MARCH = Reports.on("b", 2023, "2024-03-20");
  private static final Disclosure JUNE = Reports.on("c", 2023, "2024-06-02");
  private static final Disclosure JUNE_TOO = Reports.on("a", 2023, "2024-06-02");
  private static final Disclosure UNDATED = Reports.on("0", 2023, "");
  private static final Disclosure EARLIER = Reports.on("z", 2021, "2024-12-01");

  @Test
  void theOnePublishedLastCountsWhateverTheOrderOfArrival() {
    for (List<Disclosure> arrived : List.of(List.of(MARCH, JUNE), List.of(JUNE, MARCH))) {
      YearReports reports = YearReports.of(arrived);
      assertEquals(Optional.of(JUNE), reports.of(2023));
      assertEquals(List.of(JUNE), reports.counting());
      assertEquals(Optional.of(JUNE), reports.supersederOf("b"));
      assertEquals(Optional.empty(), reports.supersederOf("c"));
      assertEquals(List.of(0, 1), List.of(reports.rank("c"), reports.rank("b")));
    }
  }

  @Test
  void ofOneDayTheFirstByIdCountsAndOneWithoutDateIsTheEarliest() {
    YearReports reports = YearReports.of(List.of(UNDATED, JUNE, JUNE_TOO, MARCH));
    assertEquals(List.of(JUNE_TOO, JUNE, MARCH, UNDATED), reports.all());
    assertEquals(Optional.of(JUNE_TOO), reports.supersederOf("c"));
    assertEquals(3, reports.rank("0"));
  }

  @Test
  void aWithdrawnReportCountsNoMore() {
    YearReports reports =
        YearReports.of(List.of(MARCH, JUNE.withWithdrawn(Optional.of(Instant.EPOCH))));
    assertEquals(Optional.of(MARCH), reports.of(2023));
    assertEquals(Optional.empty(), reports.supersederOf("b"));
    assertEquals(OptionalInt.empty(), reports.yearOf("c"));
  }

  @Test
  void eachYearHasItsOwn() {
    YearReports reports =
        YearReports.of(List.of(JUNE, EARLIER, MARCH, Reports.on("y", 0, "2025-01-01")));
    assertEquals(List.of(EARLIER, JUNE), reports.counting());
    assertEquals(List.of(EARLIER, JUNE, MARCH), reports.all());
    assertEquals(OptionalInt.of(2021), reports.yearOf("z"));
    assertEquals(OptionalInt.empty(), reports.yearOf("y"));
    assertEquals(Integer.MAX_VALUE, reports.rank("y"));
    assertEquals(Optional.empty(), reports.of(2022));
    assertEquals(Optional.empty(), reports.supersederOf("nowhere"));
  }
}
