package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.indexer.describe.Described;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.structure.Block;
import gongkai.indexer.extract.structure.Block.Stretch;
import gongkai.indexer.stage.Result;
import gongkai.noun.Observation;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A number that was recognised with little confidence is never a plain value. */
class UnclearTest {
  private static final String TEXT = "2023年收到政府信息公开申请126件，予以公开98件。";

  @Test
  void onlyTheNumberThatHasADoubtfulCharacterIsDoubted() {
    int at = TEXT.indexOf("26件");
    assertEquals("126 C10, 98 -", said(new Stretch(at, at + 1)));
  }

  @Test
  void doubtfulWordsBesideNumbersDoubtNone() {
    int at = TEXT.indexOf("件，");
    assertEquals("126 -, 98 -", said(new Stretch(at + 1, at + 2)));
  }

  private static String said(Stretch doubtful) {
    Described plain = Documents.report(2023).lines(TEXT).described();
    Content content = plain.content();
    Block block = content.blocks().getFirst();
    Block doubted =
        new Block(
            block.kind(),
            0,
            block.page(),
            block.start(),
            block.end(),
            List.of(),
            List.of(doubtful));
    Content marked =
        new Content(
            content.mediaType(),
            content.text(),
            List.of(doubted),
            content.margin(),
            content.properties(),
            content.attachments(),
            List.of("ocr"));
    Result<Measured> result =
        new Measurer(Vocabulary.load(VocabularyFolder.shipped()))
            .apply(new Described(plain.disclosure(), marked, plain.passages()));
    return ((Result.Done<Measured>) result)
        .value().observations().stream().map(UnclearTest::shown).collect(Collectors.joining(", "));
  }

  private static String shown(Observation observation) {
    boolean doubted = observation.findings().stream().anyMatch(id -> id.contains(":C10:"));
    return observation.reading().value().orElseThrow().toPlainString() + (doubted ? " C10" : " -");
  }
}
