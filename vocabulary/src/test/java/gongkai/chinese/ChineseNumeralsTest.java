package gongkai.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20260条|20260|20260",
        "5 928件|5928|5 928",
        "3,126项|3126|3,126",
        "３１条|31|３１",
        "98.6%|98.6|98.6",
        "33万余件|330000|33万",
        "32.55万件|325500|32.55万",
        "1亿2000万元|120000000|1亿2000万",
        "3千万元|30000000|3千万",
        "二十三件|23|二十三",
        "三百八十六条|386|三百八十六",
        "一千零五项|1005|一千零五",
        "两千三百人|2300|两千三百",
        "三点五万人|35000|三点五万",
        "一亿零五十|100000050|一亿零五十",
        "十件|10|十",
        "0件|0|0",
        "零件|0|零",
      })
  void readsWhatIsWellFormed(String text, String value, String words) {
    Numeral numeral = ChineseNumerals.readAt(text, 0, text.length()).orElseThrow();
    assertEquals(value, numeral.value().toPlainString());
    assertEquals(words, text.substring(numeral.start(), numeral.end()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"三五件", "二〇一六年", "一百二", "2016 365件", "1.2.3", "", "万", "件"})
  void takesNothingElse(String text) {
    assertEquals(Optional.empty(), ChineseNumerals.readAt(text, 0, text.length()));
  }

  @Property
  void neverThrowsAndStaysInTheText(@ForAll String text, @ForAll @IntRange(max = 20) int at) {
    ChineseNumerals.readAt(text, at, text.length())
        .ifPresent(n -> assertTrue(n.start() == at && n.end() > at && n.end() <= text.length()));
  }

  @Property
  void readsEveryWholeNumber(@ForAll @IntRange(max = 99_999_999) int number) {
    assertEquals(
        Integer.toString(number),
        ChineseNumerals.readWhole(Integer.toString(number)).orElseThrow().toPlainString());
  }
}
