package gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Finding;
import gongkai.noun.Property;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C9: the period that a report says it counts. */
class PeriodCheckTest {
  private static List<String> check(HandMade report) {
    return Found.by(new PeriodCheck(), report);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "统计期限自2022年1月1日起至2022年12月31日止。",
        "统计期限为2022年1月1日至12月31日。",
        "统计期限自 ２０２２ 年 1 月 1 日 起 至 当年 12 月 31 日",
        "2022年1月1日—2022年12月31日",
        "2022年1月1日零时至同年12月31日",
        "2022年1月1日到12月31日",
        "2023年1月1日至2022年12月31日",
      })
  void anotherYearsPeriodIsSaid(String words) {
    assertEquals(
        List.of("C9 warning period: 2023 | 2022"), check(HandMade.report(2023).says(words)));
    assertEquals(
        List.of(), check(HandMade.report(2022).says(words)), "the report on that very year");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "自2022年1月1日起施行。",
        "自2022年3月1日至2022年12月31日",
        "2022年1月1日至2022年11月30日",
        "2022年",
      })
  void otherDatesAreNoPeriod(String words) {
    assertEquals(List.of(), check(HandMade.report(2023).says(words)));
  }

  @Test
  void theSecondPeriodAndTheSecondPassageAreReadAndItIsSaidOnce() {
    HandMade report =
        HandMade.report(2023)
            .says("2023年1月1日至12月31日")
            .says("2023年1月1日至12月31日，而非2021年1月1日至12月31日，2021年1月1日至12月31日");
    Finding finding = Found.one(new PeriodCheck(), report);
    assertEquals("报告年度为2023年，而文中统计期限为2021年。", finding.message());
    assertEquals("The report is on 2023, the period it states is 2021.", finding.messageEn());
  }

  @Test
  void onlyAReportOnAKnownYearHasAPeriod() {
    String words = "2022年1月1日至12月31日";
    assertEquals(List.of(), check(HandMade.undated().says(words)));
    assertEquals(List.of(), check(HandMade.report(2023).with(Property.KIND, "notice").says(words)));
  }
}
