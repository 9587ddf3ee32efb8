package gongkai.indexer.measure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.Forms.Line;
import gongkai.vocabulary.figure.Forms.Table;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
  private static final Table APPLICATIONS =
      Vocabulary.load(VocabularyFolder.shipped())
          .forms()
          .byName("2021")
          .flatMap(form -> form.table("applications"))
          .orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "一、予以公开|予以公开",
        "（三）不予公开|不予公开",
        "(十二) 其他|其他",
        "1.予以公开|予以公开",
        "（1）予以 公开|予以公开",
        "12、予以公开|予以公开",
        "部分公开（区分处理的，只计这一情形）|部分公开",
        "（区分处理）|区分处理",
        "商 业\u3000企 业|商业企业",
        "３．总计：|总计",
        "。。|''",
        "''|''",
      })
  void plainWordsHaveNoNumberNoRemarkAndNoTypesetting(String words, String plain) {
    assertEquals(plain, Labels.plain(words));
  }

  @ParameterizedTest
  @CsvSource({
    "自然人,natural_person", "科研机构,research_institute", "社会公益组织,public_welfare",
        "法律服务机构,legal_service",
    "法律服务机够,legal_service", "法律服务机,legal_service", "各类法律服务机构,legal_service",
        "社会公益性组织,public_welfare",
  })
  void aLabelMayHaveOneSlipInSix(String words, String column) {
    assertEquals(Optional.of(column), Labels.match(words, APPLICATIONS.columns()).map(Line::id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "。", "科研机够", "研机构", "法律服务部门", "法律机构", "律师", "法律咨询机构", "某法律服务机够"})
  void othersAreNone(String words) {
    assertEquals(Optional.empty(), Labels.match(words, APPLICATIONS.columns()));
  }

  @ParameterizedTest
  @ValueSource(ints = {114, 115})
  void whatIsAsLongAsAParagraphIsNoLabel(int more) {
    assertEquals(
        more == 114, Labels.match("甲".repeat(more) + "法律服务机构", APPLICATIONS.columns()).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"自然人", "科研机构", "总计", "（一）予以公开"})
  void labelsOfRowsAndColumnsAreNoValues(String words) {
    assertTrue(Labels.isLabel(words, APPLICATIONS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "", "/", "无", "1."})
  void valuesAreNoLabels(String words) {
    assertFalse(Labels.isLabel(words, APPLICATIONS));
  }
}
