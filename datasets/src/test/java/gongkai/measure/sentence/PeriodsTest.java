package gongkai.measure.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence up to a figure, in a report on 2022, and the year that the figure counts. */
class PeriodsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "公开|2022",
        "2020年公开|2020",
        "2020 年度公开|2020",
        "1999年公开|1999",
        "1899年公开|2022",
        "去年公开|2021",
        "上年公开|2021",
        "上一年度公开|2021",
        "今年公开|2022",
        "本年度公开|2022",
        "去年公开50条，今年公开|2022",
        "2019年公开40条，2020年公开50条，公开|2020",
        "2019年以来公开|2022",
        "2019年度以前公开|2022",
        "2019年之前公开|2022",
        "2019年之后公开|2022",
        "比2020年|2020",
        "比2020年的|2020",
        "比2020年度同期|2020",
        "较上年全年的|2021",
        "与去年（|2021",
        "比2020年多公开|2022",
        "同去年相比公开|2022",
        "结转2020年|2022",
        "结转至2023年|2022",
        "转入2023年的|2022",
        "接转2021年|2022",
        "上年结转|2022",
        "上年度结转|2022",
        "上年未办结|2022",
        "上年末结转|2022",
        "上年末公开|2021",
        "上年末|2021",
        "由上年的92%提升至|2022",
        "由2020年的92件减少到|2022",
        "由2020年的92件降为|2022",
        "提升至98%，2020年公开|2020",
        "落实2020年工作要点，公开|2022",
        "落实2020年工作要点公开|2020",
        "落实要求，2020年度，公开|2020",
        "落实2020年工作要点5项，公开|2020",
        "按照工作要求在2020年全面推进，公开|2022",
        "上年工作，公开|2022",
        "上年公开5条，收到|2021",
        "上年，公开|2021",
        "上年；公开|2021",
        "上年,公开|2021",
        "2020年工作总结，公开|2020",
        "《2020年要点》公开|2022",
        "《2020年要点》2021年公开|2021",
      })
  void theYearIsTheOneThatIsNamed(String words, int year) {
    assertEquals(OptionalInt.of(year), read(words, false));
  }

  /** The figure stands in a bracket right behind the words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "比2020年（|2020",
        "结转2020年（|2020",
        "结转2020年|2020",
        "结转2020年的（|2022",
        "结转2020年的部分（|2022",
        "公开（|2022",
      })
  void aBracketBehindAYearHoldsItsFigure(String words, int year) {
    assertEquals(OptionalInt.of(year), read(words, true));
  }

  @Test
  void aDocumentWithoutAYearHasOnlyThoseThatItNames() {
    assertEquals(OptionalInt.of(2020), without("2020年公开"));
    assertEquals(OptionalInt.empty(), without("去年公开"));
    assertEquals(OptionalInt.empty(), without("今年公开"));
    assertEquals(OptionalInt.empty(), without("公开"));
  }

  /** Cut anywhere, sentence and phrase are read as one. */
  private static OptionalInt read(String words, boolean inBracket) {
    int cut = words.length() / 2;
    Phrase phrase = new Phrase(words.substring(0, cut), words.substring(cut), "3020年");
    return Periods.of(phrase, inBracket, OptionalInt.of(2022));
  }

  private static OptionalInt without(String words) {
    return Periods.of(new Phrase("", words, ""), false, OptionalInt.empty());
  }
}
