package gongkai.measure.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
  /** The words behind the number belong to the label where less than three stand before it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "全年共公开|信息|公开信息",
        "公开信|息|公开信",
        "公开|信息|公开信息",
        "2022年度累计公开信息||公开信息",
        "今年以来|的问题|以来的问题",
        "“公开 信 息”||公开信息",
        "公开 3 个 ABC 平台||公开3个ABC平台",
        "''|，|''",
      })
  void theLabelIsThePhraseWithoutWhatSaysNothing(String before, String after, String label) {
    assertEquals(label, Phrases.label(new Phrase("", before, after == null ? "" : after)));
  }

  @Test
  void ofALongLabelTheEndStays() {
    String forty = "甲".repeat(39) + "乙";
    assertEquals(forty, Phrases.label(new Phrase("", forty, "")));
    assertEquals(forty, Phrases.label(new Phrase("", "丙" + forty, "")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"、和网站|网站", "其中 另有网站 |网站", "并网站和|网站和", "与|''"})
  void conjunctionsBeforeThePhraseAreNoneOfIt(String phrase, String trimmed) {
    assertEquals(trimmed, Phrases.trim(phrase));
  }
}
