package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.VocabularyFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {
  private final CellReader reader =
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
        "-5|text||件|doubt",
        "1234567890123456789012345678901234567890|text||件|doubt",
        "251000元|number|251000|元|doubt",
        "7件|number|7|件|sure",
        "447228万|number|4472280000|件|doubt",
      })
  void readsOnlyWhatIsCertain(
      String words, String status, String value, String unit, String doubt) {
    CellReader.Read read = reader.read(words == null ? "" : words, "件", false);
    assertEquals(status, read.reading().status().wire());
    assertEquals(
        value == null ? "" : value, read.reading().value().map(v -> v.toPlainString()).orElse(""));
    assertEquals(unit, read.reading().unit());
    assertEquals(doubt, read.doubt().isEmpty() ? "sure" : "doubt");
  }

  @ParameterizedTest
  @CsvSource({"+2,2", "-3,-3", "减2,-2", "增加4,4", "0,0"})
  void aChangeMayBeLess(String words, String value) {
    assertEquals(
        value, reader.read(words, "项", true).reading().value().orElseThrow().toPlainString());
  }
}
