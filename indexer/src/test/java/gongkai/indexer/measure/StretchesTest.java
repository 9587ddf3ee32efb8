package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.extract.structure.Block;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StretchesTest {
  @ParameterizedTest
  @ValueSource(strings = {"收入12,345.67万元、", "12.5%；", "１２，３４５．６件 ", "一句话有3个数。", "甲乙丙丁戊己庚辛壬癸"})
  void aLongLineIsCutIntoAllOfItAndNeverWithinAFigure(String piece) {
    String text = piece.repeat(5000);
    Block block =
        new Block(Block.Kind.PARAGRAPH, 0, OptionalInt.empty(), 0, text.length(), List.of());
    List<Span> stretches = Stretches.of(text, List.of(block));
    assertTrue(stretches.size() > 1);
    int end = 0;
    for (Span stretch : stretches) {
      assertEquals(end, stretch.start());
      boolean inFigure =
          end > 0 && isOfFigure(text.charAt(end - 1)) && isOfFigure(text.charAt(end));
      assertFalse(inFigure, () -> "cut before " + text.substring(stretch.start(), stretch.end()));
      end = stretch.end();
    }
    assertEquals(text.length(), end);
  }

  private static boolean isOfFigure(char c) {
    return Character.isDigit(c) || ".,．，".indexOf(c) >= 0;
  }
}
