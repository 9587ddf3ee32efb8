package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.measure.Anchors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {
  /** 一二三 at 0 to 3, an empty one at 4, 四五 at 5 to 7. */
  private static final Anchors ANCHORS =
      new Anchors(Documents.plain().lines("一二三").lines("\n").lines("四五").described().passages());

  @ParameterizedTest
  @CsvSource({"0,p-0", "2,p-0", "3,''", "4,p-1", "5,p-2", "6,p-2", "7,''", "-1,''", "99,''"})
  void eachOffsetHasThePassageThatHoldsIt(int offset, String anchor) {
    assertEquals(anchor, ANCHORS.at(offset));
  }

  @Test
  void withoutPassagesThereIsNone() {
    assertEquals("", new Anchors(java.util.List.of()).at(0));
  }
}
