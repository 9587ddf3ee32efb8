package gongkai.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.vocabulary.day.Deadlines;
import gongkai.vocabulary.day.Workdays;
import gongkai.vocabulary.table.VocabularyFolder;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdaysTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load(VocabularyFolder.shipped());

  private final Workdays workdays = VOCABULARY.workdays();

  @ParameterizedTest
  @CsvSource({
    "2024-03-01, 2024-03-01, 0",
    "2024-03-01, 2024-03-04, 1",
    "2024-03-01, 2024-03-08, 5",
    // The Spring Festival of 2024: 10 to 17 February off, 4 and 18 February worked.
    "2024-02-02, 2024-02-04, 1",
    "2024-02-09, 2024-02-17, 0",
    "2024-02-09, 2024-02-19, 2",
    "2019-12-31, 2020-01-02, 1",
  })
  void workingDaysAreCountedFromTheDayAfter(LocalDate from, LocalDate to, int days) {
    assertEquals(OptionalInt.of(days), workdays.between(from, to));
  }

  @Test
  void whatTheFileDoesNotCoverIsNotCounted() {
    assertEquals(
        OptionalInt.empty(),
        workdays.between(LocalDate.of(2006, 12, 29), LocalDate.of(2007, 1, 4)));
    assertEquals(
        OptionalInt.empty(), workdays.between(LocalDate.of(2024, 3, 2), LocalDate.of(2024, 3, 1)));
    assertTrue(workdays.covers(2026));
    assertFalse(workdays.covers(2028));
  }

  @Test
  void columnsHaveTheirWindows() {
    Deadlines deadlines = VOCABULARY.deadlines();
    assertEquals("news", deadlines.window("政务动态").orElseThrow().id());
    assertEquals("policy", deadlines.window("通知公告").orElseThrow().id());
    assertTrue(deadlines.window("领导信息").isEmpty());
    assertEquals(20, deadlines.publication().workingDays());
  }

  @ParameterizedTest
  @CsvSource({
    "示例区人民政府, 2016, 2017-03-31",
    "示例区财政局, 2016, 2017-03-31",
    "示例区财政局, 2021, 2022-01-31",
    "示例区人民政府办公室, 2021, 2022-03-31",
    "示例街道办事处, 2021, 2022-03-31",
  })
  void annualReportsAreDueByTheirPublisherAndYear(String publisher, int year, LocalDate due) {
    assertEquals(due, VOCABULARY.reportDeadlines().due(publisher, year).orElseThrow());
  }
}
