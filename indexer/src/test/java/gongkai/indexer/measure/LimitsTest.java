package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static List<String> said(String lines, boolean sentences, boolean forms) {
    return Limits.of(Documents.report(2022).lines(lines).described(), sentences, forms).stream()
        .map(LimitsTest::told)
        .toList();
  }

  private static String told(Finding finding) {
    return finding.id().replaceFirst(".*:C10", "C10")
        + " "
        + finding.severity().wire()
        + " "
        + finding.message();
  }

  @Test
  void aSentenceThatIsReadInPiecesIsSaidToBe() {
    String clause = "公开信息一批，";
    String sentence = clause.repeat(120) + "完毕。";
    assertEquals(
        List.of("C10:limit.sentence hint 文中有超过800字而没有句号的句子，分段取数，跨段的“其中”等关系可能没有读出。"),
        said(sentence, true, true));
    assertEquals(List.of(), said(sentence, false, true));
    assertEquals(List.of(), said((clause.repeat(100) + "完毕。").repeat(3), true, true));
    assertEquals(List.of(), said("", true, true));
  }

  @Test
  void aBookIsSaidToHaveBeenPassedOver() {
    String book = "公开信息一批。".repeat(142_858);
    assertEquals(List.of("C10:limit.form hint 表格以外的文字超过一百万字，没有在其中查找统计表。"), said(book, false, true));
    assertEquals(List.of(), said(book, false, false));
    assertEquals(List.of(), said(book.substring(7), false, true));
  }
}
