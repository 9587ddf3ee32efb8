package gongkai.indexer.extract.format.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {
  private final Display display = new Display();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "43831.5 ~ yyyy\"年\"m\"月\"d\"日\" h:mm ~ 2020年1月1日 12:00",
        "43831 ~ [DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@ ~ 二〇二〇年一月一日",
        "43845 ~ [DBNum1][$-804]m\"月\"d\"日\";@ ~ 一月十五日",
        "43831 ~ [$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy ~ 2020年1月1日",
        "43831 ~ aaaa ~ 星期三",
        "43831 ~ [$-409]d-mmm-yy ~ 1-Jan-20",
        "43831.75 ~ 上午/下午h\"时\"mm\"分\" ~ 下午6时00分",
        "43831.75 ~ h:mm AM/PM ~ 6:00 PM",
        "1.25 ~ [h]:mm ~ 30:00",
        "0.0007 ~ [mm]:ss ~ 01:00",
        "0.5 ~ h:mm:ss.0 ~ 12:00:00.0",
        "0.125 ~ 0.0% ~ 12.5%",
        "12345678 ~ 0!.0,\"万元\" ~ 1234.6万元",
        "12345678 ~ [>=10000]0.0,\"千\";0 ~ 12345.7千",
        "99 ~ [>=10000]0.0,\"千\";0 ~ 99",
        "123456789 ~ 0.00,,\"百万\" ~ 123.46百万",
        "-7.5 ~ 0.0_);[Red]\\(0.0\\) ~ (7.5)",
        "-88 ~ \"￥\"#,##0.00;\"￥\"-#,##0.00 ~ ￥-88.00",
        "0 ~ 0;-0;\"—\" ~ —",
        "10305 ~ [DBNum2][$-804]General\"元整\" ~ 壹万零叁佰零伍元整",
        "2020 ~ [DBNum1]0 ~ 二〇二〇",
        "2020 ~ [DBNum1]General ~ 二千〇二十",
        "1234567 ~ 0.00E+00 ~ 1.23E+06",
        "4008123 ~ 000-0000 ~ 400-8123",
        "7 ~ 000 ~ 007",
        "-0.5 ~ 0.0 ~ -0.5",
        "1234.5 ~ _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ~ 1,234.50"
      })
  void aNumberIsShownAsItsFormatSays(double value, String format, String shown) {
    assertEquals(shown, display.number(value, 200, format, false), format);
  }

  @Test
  void placesThatMayBeEmptyAndFractions() {
    assertEquals("3/4", display.number(0.75, 200, "# ?/?", false));
    assertEquals("2 1/2", display.number(2.5, 200, "# ?/?", false));
    assertEquals("1,234,567.9", display.number(1234567.9, 200, "#,##0.##", false));
    assertEquals("12,345.68元", display.number(12345.678, 200, "#,##0.00\"元\"", false));
    assertEquals("", display.number(0, 200, "#", false));
    assertEquals("", display.number(-3, 200, "0;;0", false));
  }

  @Test
  void formatsOfWhichAFileNamesOnlyTheNumberAreChinese() {
    assertEquals("2020/1/1", display.number(43831, 14, "mm-dd-yy", false));
    assertEquals("2020年1月1日", display.number(43831, 31, "", false));
    assertEquals("2020年1月", display.number(43831, 57, "", false));
    assertEquals("1月1日", display.number(43831, 58, "", false));
    assertEquals("12时00分", display.number(0.5, 32, "", false));
    assertEquals("30:00:00", display.number(1.25, 46, "", false));
  }

  @Test
  void whatCannotBeShownStandsAsItIs() {
    assertEquals("-1", display.number(-1, 14, "", false));
    assertEquals("9999999", display.number(9999999, 14, "", false));
    assertEquals("1E+21", display.number(1e21, 0, "", false));
    assertEquals("12345678901234", display.number(12345678901234.0, 0, "General", false));
  }

  @Test
  void daysMayCountFrom1904AndTextsHaveFormatsToo() {
    assertEquals("2020/1/1", display.number(42369, 14, "", true));
    assertEquals("共三人", display.text("三", 200, "0;-0;0;\"共\"@\"人\""));
    assertEquals("三", display.text("三", 14, ""));
  }
}
