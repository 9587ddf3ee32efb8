package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.indexer.stage.Result;
import gongkai.noun.Property;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurerTest {
  private static final Measurer MEASURER =
      new Measurer(Vocabulary.load(VocabularyFolder.shipped()));

  @ParameterizedTest
  @CsvSource({
    "annual_report, 2, 1",
    "normative_document, 0, 0",
    "news, 0, 1",
    "no_such_kind, 2, 1",
  })
  void theKindSaysWhatIsRead(String kind, int cells, int sentences) {
    Documents document =
        Documents.report(2024)
            .with(Property.KIND, kind)
            .lines("收到申请20件。")
            .table("信息内容|本年处理决定数量\n行政处罚|1\n行政强制|1O");
    Measured measured = ((Result.Done<Measured>) MEASURER.apply(document.described())).value();
    assertEquals(
        cells, measured.observations().stream().filter(o -> !o.place().table().isEmpty()).count());
    assertEquals(
        sentences,
        measured.observations().stream().filter(o -> o.place().table().isEmpty()).count());
  }
}
