package gongkai.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021年9月26日",
        "2021年09月26日",
        "2021 年 9 月 26 日",
        "２０２１年９月２６日",
        "二〇二一年九月二十六日",
        "二○二一年九月二十六日",
        "二零二一年九月二十六日",
        "二0二一年九月廿六日",
        "二O二一年9月26日",
        "2021-09-26",
        "2021-9-26",
        "2021/9/26",
        "2021.09.26",
        "20210926",
        "20210926101500",
        "2021-09-26 10:08",
        "2021-09-26 10:08:09.0",
        "2021-09-26T10:08:09+08:00",
        "2021年9月26日 10时08分",
        "2021年9月26号",
        "　2021-09-26 星期日"
      })
  void oneDayHoweverItIsWritten(String written) {
    assertEquals(Optional.of("2021-09-26"), ChineseDates.normalise(written));
  }

  @ParameterizedTest
  @CsvSource({
    "2021年9月,2021-09",
    "二〇二一年十二月,2021-12",
    "2021-09,2021-09",
    "二〇一八年十月三十一日,2018-10-31",
    "一九九六年元月十日,1996-01-10",
    "2020年2月29日,2020-02-29",
    "2021年十月二十日,2021-10-20",
    "2021年10月三十日,2021-10-30",
    "2021年10月卅日,2021-10-30",
    "2021年10月卅一日,2021-10-31",
    "2021年10月廿日,2021-10-20",
    "2021年10月一日,2021-10-01",
    "2021年10月九日,2021-10-09",
    "2021年10月十九日,2021-10-19",
    "二〇〇〇年一月,2000-01",
    "二○◯零年九月,2000-09",
    "2021/9,2021-09",
    "2021.12,2021-12",
  })
  void monthsAloneAndTurnsOfTheCalendar(String written, String iso) {
    assertEquals(Optional.of(iso), ChineseDates.normalise(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2021",
        "2021年",
        "2021年2月30日",
        "2021-13-01",
        "20211301",
        "2021年13月",
        "二〇二一年十三月",
        "2021年9月三十二日",
        "12021-09-26",
        "2021-09-26-1",
        "无",
        "3.2021.09.26",
        "99年9月9日",
        "2021年元元月",
        "2021年十一元月1日",
        "2021年9月十十十日",
        "2021年9月一二三日",
        "2021年9月一二十日",
        "2021年9月十一二日",
        "2021年9月二三日",
        "2021年0月",
        "2021年9月0日",
        "2021-00",
        "2021-13",
        "2021092",
        "202109261015",
        "20210926a01500",
        "2021092610150000",
        "2021年9月26日左右"
      })
  void whatNoCalendarHasIsNoDate(String written) {
    assertEquals(Optional.empty(), ChineseDates.normalise(written));
  }

  @Test
  void datesInASentenceKeepTheirPlaces() {
    String text = "（2018年12月7日通过，自２０１９年１月１日起施行，2021年2月30日无效；二〇二〇年三月修订）";
    assertEquals(
        List.of("2018年12月7日", "２０１９年１月１日", "二〇二〇年三月"),
        ChineseDates.findAll(text).stream().map(f -> text.substring(f.start(), f.end())).toList());
  }

  @Test
  void theyComeInTheOrderOfTheTextHoweverTheyAreWritten() {
    String text = "2021-9-26、2021年9月27日、2021/9/28、二〇二一年九月";
    assertEquals(
        List.of(
            new ChineseDates.Found("2021-09-26", 0, 9),
            new ChineseDates.Found("2021-09-27", 10, 20),
            new ChineseDates.Found("2021-09-28", 21, 30),
            new ChineseDates.Found("2021-09", 31, 38)),
        ChineseDates.findAll(text));
    assertEquals(List.of(), ChineseDates.findAll("20210926，2021年13月，2021-02-30，12021-9-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "2016,2016",
    "二〇一六,2016",
    "２０１６,2016",
    "2 0 1 6,2016",
    "一九九九,1999",
    "二OO八,2008",
    "'　2016 ',2016"
  })
  void yearsInDigitsAndInWords(String written, int year) {
    assertEquals(Optional.of(year), ChineseDates.year(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "16", "2116", "20160", "三〇一六", "二〇一", "2016年", "二十六"})
  void othersAreNoYears(String written) {
    assertEquals(Optional.empty(), ChineseDates.year(written));
  }

  @Property
  void everyDayIsReadBackAsItIsSpoken(@ForAll @IntRange(min = 0, max = 60000) int days) {
    LocalDate day = LocalDate.of(1900, 1, 1).plusDays(days);
    String written =
        Spoken.digits(day.getYear())
            + "年"
            + Spoken.number(day.getMonthValue())
            + "月"
            + Spoken.number(day.getDayOfMonth())
            + "日";
    assertEquals(Optional.of(day.toString()), ChineseDates.normalise(written), written);
  }

  @Property
  void everyDayIsReadBackFromFourFormsOfIt(@ForAll @IntRange(min = 0, max = 73000) int days) {
    LocalDate day = LocalDate.of(1900, 1, 1).plusDays(days);
    for (String form : List.of("%d年%d月%d日", "%d-%d-%d", "%d/%d/%d", "%d.%d.%d")) {
      String written = form.formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      assertEquals(Optional.of(day.toString()), ChineseDates.normalise(written), written);
    }
  }

  @Property
  void anyTextIsSurvived(@ForAll String text) {
    ChineseDates.normalise(text);
    int start = text.length() + 1;
    List<ChineseDates.Found> found = ChineseDates.findAll(text + "，2021年9月26日，" + text);
    assertTrue(found.contains(new ChineseDates.Found("2021-09-26", start, start + 10)));
    assertTrue(found.stream().allMatch(f -> f.end() > f.start()));
  }
}
