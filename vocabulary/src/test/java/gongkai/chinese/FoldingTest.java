package gongkai.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @Test
  void fullWidthFormsAndBlanksBecomeOne() {
    assertEquals("!~A0 ()(", Folding.fold("！～Ａ０　（）("));
    assertEquals("a b c d e f", Folding.fold("a\tb\u00A0c\u2002d\u2003e\u2009f"));
    assertEquals("\uFF00\uFF5F、。\n", Folding.fold("\uFF00\uFF5F、。\n"), "what is no such form");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' a '|a|a",
        "'　一 二\u200B'|'一 二'|一二",
        "'\uFEFF\n一\t'|一|一",
        "''|''|''",
        "' 　\u200B'|''|''",
        "一|一|一",
        "'一 '|一|一",
        "' 一'|一|一",
      })
  void blanksAroundAreTakenOffAndAllTakenOut(String text, String trimmed, String squeezed) {
    assertEquals(trimmed, Folding.trim(text));
    assertEquals(squeezed, Folding.squeeze(text));
  }

  @Property
  void offsetsHoldAndTwiceIsOnce(@ForAll String text) {
    assertEquals(text.length(), Folding.fold(text).length());
    assertEquals(text.length(), NumberFolding.fold(text).length());
    assertEquals(Folding.fold(text), Folding.fold(Folding.fold(text)));
    assertEquals(Folding.squeeze(text), Folding.squeeze(Folding.trim(text)));
  }
}
