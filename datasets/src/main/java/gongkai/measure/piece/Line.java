package gongkai.measure.piece;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text is laid out in: a paragraph, an item, a heading, a table.
 *
 * @param prose whether sentences stand in it; headings and tables end what is read as one
 * @param start offset in the text
 * @param end offset in the text
 */
public record Line(boolean prose, int start, int end) {

  /** Those of a text that nobody laid out: each is prose. */
  public static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
      lines.add(new Line(true, start, end));
      start = end + 1;
    }
    return lines;
  }
}
