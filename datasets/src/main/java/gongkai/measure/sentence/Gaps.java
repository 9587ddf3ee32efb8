package gongkai.measure.sentence;

import gongkai.measure.piece.Space;
import gongkai.measure.piece.Span;
import java.util.regex.Pattern;

/**
 * Blanks between digits: a thousands gap, typesetting, a line break through a number, or the border
 * of two cells. Text that was a table parts words by blanks before its numbers too (行政许可 30 422件),
 * and has numbers alone on their lines; there no two numbers become one.
 */
final class Gaps {
  /** What a sentence has and a row of cells has not. */
  private static final Pattern MARK = Pattern.compile("[，。；、：！？（]|[,;:](?![0-9])");

  private Gaps() {}

  /** Whether the digits from {@code start} to {@code end}, blanks among them, are one number. */
  static boolean one(String text, int start, int end, Span range) {
    boolean blank = false;
    boolean cut = false;
    for (int at = start; at < end; at++) {
      blank |= Space.is(text.charAt(at));
      cut |= text.charAt(at) == '\n';
    }
    if (!blank) {
      return true;
    }
    if (cut) {
      return start > range.start() && !Space.is(text.charAt(start - 1));
    }
    boolean airy =
        end < range.end() && Space.is(text.charAt(end)) && MARK.matcher(range.in(text)).find();
    return airy || !apart(text, start, range);
  }

  /**
   * Where the last number of a run of cells begins (75 1204件), or {@code end} where it may be the
   * tail of one number.
   */
  static int lastCell(String text, int start, int end, Span range) {
    int at = end;
    while (at > start && !Space.is(text.charAt(at - 1))) {
      at--;
    }
    int digits = 0;
    for (int i = at; i < end; i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return apart(text, start, range) && at > start && digits != 3 ? at : end;
  }

  /** A line that was wrapped begins with a number now and then; a blank before one is set. */
  private static boolean apart(String text, int start, Span range) {
    return start == range.start()
        || (Space.is(text.charAt(start - 1)) && text.charAt(start - 1) != '\n');
  }
}
