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
        "３,１２６项|3126|３,１２６",
        "5千件|5000|5千",
        "5千|5|5",
        "5千米|5|5",
        "5千克|5|5",
        "5千瓦|5|5",
        "5千伏|5|5",
        "3百万元|3000000|3百万",
        "3百件|300|3百",
        "3百姓|3|3",
        "3百|3|3",
        "33 万件|330000|33 万",
        "33　亿元|3300000000|33　亿",
        "33 个|33|33",
        "33万|330000|33万",
        "1亿2000万3千5件|120003000|1亿2000万3千",
        "1亿2000万3000元|120003000|1亿2000万3000",
        "1亿2万30|100020030|1亿2万30",
        "一百零件|100|一百",
        "十零售|10|十",
        "1萬件|10000|1萬",
        "1億元|100000000|1億",
        "1.6万万元|160000000|1.6万万",
        "2亿亿元|200000000|2亿",
        "98.60%|98.60|98.60",
        "0.5亿|50000000|0.5亿",
        "一|1|一",
        "十|10|十",
        "十三件|13|十三",
        "一百件|100|一百",
        "百余件|100|百",
        "千余件|1000|千",
        "一千两百件|1200|一千两百",
        "一百零三条|103|一百零三",
        "一百〇三条|103|一百〇三",
        "一百○三条|103|一百○三",
        "一百一十三条|113|一百一十三",
        "一百十三条|113|一百十三",
        "一万件|10000|一万",
        "一萬件|10000|一萬",
        "一億元|100000000|一億",
        "三万零五十件|30050|三万零五十",
        "三万五千件|35000|三万五千",
        "一万三五|10000|一万",
        "两亿三千万元|230000000|两亿三千万",
        "三点五件|3.5|三点五",
        "三点一四|3.14|三点一四",
        "三点零五万|30500|三点零五万",
        "三点多|3|三",
        "三点|3|三",
        "零点五|0.5|零点五",
        "二十二百|22|二十二",
        "九千九百九十九万九千九百九十九|99999999|九千九百九十九万九千九百九十九",
      })
  void readsWhatIsWellFormed(String text, String value, String words) {
    Numeral numeral = ChineseNumerals.readAt(text, 0, text.length()).orElseThrow();
    assertEquals(value, numeral.value().toPlainString());
    assertEquals(words, text.substring(numeral.start(), numeral.end()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "三五件",
        "零五件",
        "零零件",
        "二〇一六年",
        "一百二",
        "2016 365件",
        "1.2.3",
        "",
        "万",
        "件",
        "亿元",
        "一百零零五",
        "一千二",
        "二零",
        "一万五",
        "三亿二件",
        "1万5件",
        "1亿2万3",
        "1万20000件",
        "1万2.3.4件",
        "1万10000",
        "1亿1亿",
        "1万2亿",
        "1亿2万万",
        "一万一万",
        "一万二亿",
      })
  void takesNothingElse(String text) {
    assertEquals(Optional.empty(), ChineseNumerals.readAt(text, 0, text.length()));
  }

  @Property
  void neverThrowsAndStaysInTheText(@ForAll String text, @ForAll @IntRange(max = 20) int at) {
    ChineseNumerals.readAt(text, at, text.length())
        .ifPresent(n -> assertTrue(n.start() == at && n.end() > at && n.end() <= text.length()));
    Numeral last =
        ChineseNumerals.readAt(text + "7", text.length(), text.length() + 1).orElseThrow();
    assertEquals("7", last.value().toPlainString());
  }

  /** 320万元 can be read as 320 of the unit 万元; 1亿2000万元 cannot. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "320万元|320|3|ARABIC",
        "320 万元|320|3|ARABIC",
        "3千万元|3000|2|ARABIC",
        "1亿2000万元|120000000|7|ARABIC",
        "2亿元|200000000|2|ARABIC",
        "1.6万万元|160000000|5|ARABIC",
        "320件|320|3|ARABIC",
        "三十万元|30|2|CHINESE",
        "三点五万元|3.5|3|CHINESE",
        "一亿两千万元|120000000|5|CHINESE",
        "二亿元|200000000|2|CHINESE",
        "三十件|30|2|CHINESE",
        "三万五千|35000|4|CHINESE",
      })
  void theHeadIsWhatStandsBeforeALastTenThousand(
      String text, String head, int headEnd, Numeral.Script script) {
    Numeral numeral = ChineseNumerals.readAt(text, 0, text.length()).orElseThrow();
    assertEquals(head, numeral.head().toPlainString());
    assertEquals(headEnd, numeral.headEnd());
    assertEquals(script, numeral.script());
  }

  @ParameterizedTest
  @CsvSource({
    "12345,2,12",
    "33万,2,33",
    "33 万,3,33",
    "5千件,2,5",
    "二十三,2,20",
    "三点五,2,3",
    "三点五一,3,3.5",
    "一万零五,3,10000",
    "一万五,2,10000",
    "1亿2万,2,100000000",
    "1万万,2,10000",
    "3百万,3,3000000",
    "5千万,3,50000000",
  })
  void nothingIsReadBeyondTheLimit(String text, int limit, String value) {
    Numeral numeral = ChineseNumerals.readAt(text, 0, limit).orElseThrow();
    assertEquals(value, numeral.value().toPlainString());
    assertTrue(numeral.end() <= limit);
  }

  @ParameterizedTest
  @CsvSource({"-1,2", "2,2", "3,2", "0,0", "0,4", "5,9"})
  void whereNoTextIsThereIsNoNumber(int start, int limit) {
    assertEquals(Optional.empty(), ChineseNumerals.readAt("123", start, limit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12件", " 12", "12 ", "一二", "", "1,2"})
  void aWholeTextThatIsMoreThanANumberIsNone(String text) {
    assertEquals(Optional.empty(), ChineseNumerals.readWhole(text));
  }

  @Property
  void readsBackWhatIsSpoken(
      @ForAll @IntRange(max = 9999) int tenThousands,
      @ForAll @IntRange(min = 1, max = 9999) int ones) {
    String low = Spoken.number(ones);
    String joint = ones < 1000 ? "零" : "";
    String written = tenThousands == 0 ? low : Spoken.number(tenThousands) + "万" + joint + low;
    // 一万零十五 is spoken 一万零一十五; both are read.
    assertEquals(
        Integer.toString(tenThousands * 10_000 + ones),
        ChineseNumerals.readWhole(written).orElseThrow().toPlainString(),
        written);
  }

  @Property
  void readsEveryWholeNumber(@ForAll @IntRange(max = 99_999_999) int number) {
    assertEquals(
        Integer.toString(number),
        ChineseNumerals.readWhole(Integer.toString(number)).orElseThrow().toPlainString());
  }
}
