package gongkai.solr.holding;

import gongkai.chinese.LetterSpacing;
import java.util.List;

/**
 * The lines of a text whose words are set with blanks between their letters (通　知), closed. They are
 * indexed beside the text, so that such words are found too; the text and its offsets stay.
 */
final class SpacedLines {
  private static final int MOST = 2000;

  private SpacedLines() {}

  static List<String> of(String text) {
    return text.lines()
        .filter(line -> line.indexOf(' ') >= 0 || line.indexOf('\u3000') >= 0)
        .map(line -> new Line(line, LetterSpacing.close(line).text()))
        .filter(Line::isSpaced)
        .map(Line::closed)
        .limit(MOST)
        .toList();
  }

  private record Line(String written, String closed) {
    boolean isSpaced() {
      return closed.length() < written.length();
    }
  }
}
