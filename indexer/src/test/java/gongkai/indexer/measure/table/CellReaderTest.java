package gongkai.indexer.measure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {
  private static final CellReader READER =
      new CellReader(Vocabulary.load(VocabularyFolder.shipped()).units());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "12|number|12|件|sure",
        "０|zero|0|件|sure",
        "5 928|number|5928|件|sure",
        "1，234|number|1234|件|sure",
        "|empty||件|sure",
        "/|not_applicable||件|sure",
        "不适用|not_applicable||件|sure",
        "无|text||件|doubt",
        "1O5|text||件|doubt",
        "12 13|text||件|doubt",
        "12 130|number|12130|件|sure",
        "12\t13|text||件|doubt",
        "1 2|text||件|doubt",
        "1,234 567|text||件|doubt",
        "5 928.5件|number|5928.5|件|sure",
        " 7 |number|7|件|sure",
        "7 件|number|7|件|sure",
        "1,234.5|number|1234.5|件|sure",
        "1,23|text||件|doubt",
        "12,34|text||件|doubt",
        "1234567890123|number|1234567890123|件|sure",
        "12345678901234|text||件|doubt",
        "三|number|3|件|sure",
        "3万|number|30000|件|doubt",
        "3万件|number|30000|件|doubt",
        "3万元|number|3|万元|doubt",
        "3万次方|text||件|doubt",
        "3x|text||件|doubt",
        "—|not_applicable||件|sure",
        "N/A|not_applicable||件|sure",
        "－|not_applicable||件|sure",
        "-5|text||件|doubt",
        "1234567890123456789012345678901234567890|text||件|doubt",
        "251000元|number|251000|元|doubt",
        "7件|number|7|件|sure",
        "447228万|number|4472280000|件|doubt",
      })
  void readsOnlyWhatIsCertain(
      String words, String status, String value, String unit, String doubt) {
    CellReader.Read read = READER.read(words == null ? "" : words, "件", false);
    assertEquals(status, read.reading().status().wire());
    assertEquals(
        value == null ? "" : value, read.reading().value().map(v -> v.toPlainString()).orElse(""));
    assertEquals(unit, read.reading().unit());
    assertEquals(doubt, read.doubt().isEmpty() ? "sure" : "doubt");
  }

  @Test
  void aDoubtSaysWhatItIs() {
    assertEquals("数字中间有空格，不能确定是一个数", READER.read("12 13", "件", false).doubt());
    assertEquals("数量为负数", READER.read("-5", "件", false).doubt());
    assertEquals("不是数字", READER.read("无", "件", true).doubt());
    assertEquals("单元格自带单位“元”，表样单位为“件”", READER.read("5元", "件", false).doubt());
    assertEquals("单元格自带单位“元”，表样单位为“件”", READER.read("-5元", "件", true).doubt());
    assertEquals("数字后带“万”，请核对", READER.read("3万", "件", false).doubt());
    assertEquals("", READER.read("5元", "", false).doubt());
  }

  @ParameterizedTest
  @CsvSource({
    "本年收费金额（单位：万元）,万元",
    "单 位 : 项,项",
    "制发（件）,件",
    "处理决定数量,件",
    "(个）数,个",
    "'',件",
  })
  void theHeaderMayCarryTheUnit(String header, String unit) {
    assertEquals(unit, CellReader.unitOf(header, "件"));
  }

  @ParameterizedTest
  @CsvSource({"+2,2", "-3,-3", "减2,-2", "减少12,-12", "+0,0", "-1234,-1234", "增加4,4", "0,0"})
  void aChangeMayBeLess(String words, String value) {
    assertEquals(
        value, READER.read(words, "项", true).reading().value().orElseThrow().toPlainString());
  }
}
