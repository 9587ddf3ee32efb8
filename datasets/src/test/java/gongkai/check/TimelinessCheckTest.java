package gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Finding;
import gongkai.noun.Property;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C11: published after the legal date. */
class TimelinessCheckTest {
  private static final TimelinessCheck CHECK =
      new TimelinessCheck(HandMade.VOCABULARY.reportDeadlines());

  @ParameterizedTest
  @CsvSource({
    "示例市人民政府, 2023, 2024-03-31, ",
    "示例市人民政府, 2023, 2024-04-01, 2024-03-31",
    "示例市人民政府办公室, 2023, 2024-03-31, ",
    "示例市人民政府办公室, 2023, 2024-04-01, 2024-03-31",
    "示例市财政局, 2023, 2024-01-31, ",
    "示例市财政局, 2023, 2024-02-01, 2024-01-31",
    "示例市发展和改革委员会, 2019, 2020-02-01, 2020-01-31",
    // Until the report on 2018 the old regulations gave everybody to the end of March.
    "示例市财政局, 2018, 2019-03-31, ",
    "示例市财政局, 2018, 2019-04-01, 2019-03-31",
    "示例街道办事处, 2023, 2024-03-31, ",
    "示例街道办事处, 2023, 2024-04-01, 2024-03-31",
    // Early is not late, even in the year itself.
    "示例市财政局, 2023, 2023-12-31, ",
  })
  void theLastDayIsInTimeAndTheNextIsNot(String body, int year, String published, String due) {
    assertEquals(
        due == null
            ? List.of()
            : List.of("C11 warning published: %s | %s".formatted(due, published)),
        Found.by(CHECK, HandMade.reportOf(body, year).with(Property.PUBLISHED, published)));
  }

  @Test
  void theDaysAreCounted() {
    Finding finding =
        Found.one(CHECK, HandMade.reportOf("示例市财政局", 2023).with(Property.PUBLISHED, "2024-03-02"));
    assertEquals("2023年度报告应于2024-01-31前公布，发布日期为2024-03-02，晚31天。", finding.message());
    assertEquals(
        "The report on 2023 was due on 2024-01-31 and is dated 2024-03-02, 31 days late.",
        finding.messageEn());
    assertEquals("示例市财政局", finding.body());
    assertEquals(2023, finding.year().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-05", "2024"})
  void aMonthOrAYearIsNoDay(String published) {
    assertEquals(
        List.of(), Found.by(CHECK, HandMade.report(2023).with(Property.PUBLISHED, published)));
  }

  @Test
  void withoutDateYearOrBeingAReportNothingIsLate() {
    assertEquals(List.of(), Found.by(CHECK, HandMade.report(2023)));
    assertEquals(
        List.of(), Found.by(CHECK, HandMade.undated().with(Property.PUBLISHED, "2024-12-31")));
    assertEquals(
        List.of(),
        Found.by(
            CHECK,
            HandMade.report(2023)
                .with(Property.KIND, "normative_document")
                .with(Property.PUBLISHED, "2024-12-31")));
  }
}
