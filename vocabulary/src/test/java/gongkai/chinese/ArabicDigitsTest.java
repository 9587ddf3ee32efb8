package gongkai.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicDigitsTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '|',
      value = {
        "0|0", "9|9", "５|5", "０|0", "９|9", "/|-1", ":|-1", "／|-1", "：|-1", "五|-1", " |-1",
      })
  void digitsOfBothWidthsAndWhatStandsBesideThem(char c, int value) {
    assertEquals(value, ArabicDigits.digit(c));
  }

  /**
   * The text, {@code _} for a blank and {@code ~} for a cut line, {@code ^} for a tab: the digits
   * taken, and how far.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12件|12|2",
        "007|007|3",
        "1,234|1234|5",
        "12，345，678件|12345678|10",
        "１，２３４|1234|5",
        "999,999|999999|7",
        "12,34|12|2",
        "1,2345|1|1",
        "1234,567|1234|4",
        "1,234,56|1234|5",
        "1,件|1|1",
        "5_928|5928|5",
        "12_345_678|12345678|10",
        "5　928|5928|5",
        "1,234_567|1234|5",
        "12_件|12|2",
        "12_|12|2",
        "20~16件|2016|5",
        "2016~365|2016365|8",
        "1_2_3件|123|5",
        "12__345|12|2",
        "12^345|12|2",
        "12~^345|12345|7",
        "3.14|3.14|4",
        "3．5|3.5|3",
        "1,234.5|1234.5|7",
        "5_928.75|5928.75|8",
        "3.|3|1",
        "3.件|3|1",
        "1.2.|1.2|3",
        "1.2.件|1.2|3",
        "123456789012345|123456789012345|15",
      })
  void aRunEndsWhereItSurelyEnds(String text, String plain, int end) {
    String typed = typed(text);
    ArabicDigits.Run run = new ArabicDigits(typed, typed.length()).readAt(0).orElseThrow();
    assertEquals(plain, run.plain());
    assertEquals(end, run.end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016_365件",
        "2016　365",
        "1.2.3",
        "1.2．3",
        "1,234.5.6",
        "1234567890123456",
        "1234_5",
        "12_13",
        "1_20",
        "12_3",
        "1_234_56"
      })
  void whatCanBeReadInTwoWaysIsReadInNone(String text) {
    String typed = typed(text);
    assertEquals(Optional.empty(), new ArabicDigits(typed, typed.length()).readAt(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234|2|12|2",
        "1,234|4|1|1",
        "1.25|3|1.2|3",
        "1.25|2|1|1",
        "1.2.3|4|1.2|3",
        "5_928|2|5|1",
      })
  void nothingIsReadBeyondTheLimit(String text, int limit, String plain, int end) {
    assertEquals(
        Optional.of(new ArabicDigits.Run(plain, end)),
        new ArabicDigits(typed(text), limit).readAt(0));
  }

  @Property
  void thousandsAreOneNumberHoweverTheyAreParted(
      @ForAll @LongRange(max = 999_999_999_999L) long n) {
    for (String comma : List.of(",", "，", " ", "\u00a0")) {
      String written = "%,d".formatted(n).replace(",", comma);
      assertEquals(
          Optional.of(new ArabicDigits.Run(Long.toString(n), written.length())),
          new ArabicDigits(written, written.length()).readAt(0));
    }
  }

  private static String typed(String text) {
    return text.replace('_', ' ').replace('~', '\n').replace('^', '\t');
  }
}
