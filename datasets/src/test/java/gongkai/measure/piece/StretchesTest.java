package gongkai.measure.piece;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StretchesTest {
  @ParameterizedTest
  @ValueSource(strings = {"收入12,345.67万元、", "12.5%；", "１２，３４５．６件 ", "一句话有3个数。", "甲乙丙丁戊己庚辛壬癸"})
  void aLongLineIsCutIntoAllOfItAndNeverWithinAFigure(String piece) {
    String text = piece.repeat(5000);
    Line line = new Line(true, 0, text.length());
    List<Span> stretches = Stretches.of(text, List.of(line));
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

  /** A line of 24 characters was cut by a line width; one of 23 ended where it ends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "24/接着 = 24接着",
        "23/接着 = 23|接着",
        "24/24/接着 = 2424接着",
        "24/接着/再来 = 24接着|再来",
        "24/23/再来 = 2423|再来",
        "24//接着 = 24|接着",
        "/接着 = 接着",
        "24。/接着 = 24。|接着",
        "24；/接着 = 24；|接着",
        "24）/接着 = 24）|接着",
        "24，/接着 = 24，接着",
        "24/（一）接着 = 24|（一）接着",
        "24/二、接着 = 24|二、接着",
        "24/2、接着 = 242、接着",
        "24/\u3000接着 = 24|\u3000接着",
        "24/#标题/接着 = 24|接着",
        "#标题/24/接着 = 24接着",
        "24/!表格/接着 = 24|接着",
        "'' = ''",
      })
  void linesThatALineWidthCutAreOneStretch(String drawn, String stretches) {
    StringBuilder text = new StringBuilder();
    List<Line> lines = new ArrayList<>();
    for (String line : drawn.split("/", -1)) {
      text.append(text.isEmpty() && lines.isEmpty() ? "" : "\n");
      int start = text.length();
      text.append(drawn(line));
      boolean prose = !line.startsWith("#") && !line.startsWith("!");
      lines.add(new Line(prose, start, text.length()));
    }
    List<String> found = new ArrayList<>();
    for (Span stretch : Stretches.of(text.toString(), lines)) {
      found.add(stretch.in(text.toString()).replace("\n", ""));
    }
    assertEquals(drawn(stretches), String.join("|", found));
  }

  private static String drawn(String line) {
    return line.replace("24", "甲".repeat(24)).replace("23", "乙".repeat(23)).replace("/", "");
  }

  @ParameterizedTest
  @CsvSource({
    "一。二！三, 一。|二！|三",
    "一。, 一。",
    "一；二, 一；二",
    "？一, ？|一",
    "'', ''",
  })
  void aSentenceEndsBehindItsMark(String text, String sentences) {
    List<String> found = new ArrayList<>();
    String all = "前" + text + "后";
    for (Span sentence : Stretches.sentences(all, new Span(1, all.length() - 1))) {
      found.add(sentence.in(all));
    }
    assertEquals(sentences, String.join("|", found));
  }

  /** Of 甲 all but the piece at the place: where the stretch is cut. */
  @ParameterizedTest
  @CsvSource({
    "5000, 0, '', 5000",
    "5001, 0, '', 5000",
    "5001, 4999, 。, 5000",
    "5001, 5000, 。, 5000",
    "6000, 4000, 。, 4001",
    "6000, 0, 。, 1",
    "6000, 4000, '（', 4001",
    "6000, 0, '（', 1",
    "6000, 4000, '.', 5000",
    "6000, 3000, '。（', 3001",
  })
  void whatIsTooLongIsCutAfterASentenceOrElseAfterAMark(
      int length, int place, String piece, int cut) {
    String text = "甲".repeat(place) + piece + "甲".repeat(length - place - piece.length());
    Line line = new Line(true, 0, length);
    assertEquals(cut, Stretches.of(text, List.of(line)).getFirst().end());
  }
}
