package gongkai.chinese;

import java.util.Arrays;

/**
 * Closes words that are set with blanks between their letters: 通　知, 财 政 局, 清 政 发〔2021〕71 号. Offsets
 * of what is found in the closed text lead back to the text as written.
 *
 * <p>Blanks are taken out of a run of single characters that stand equally far apart, and between
 * such a run and what touches it at the same distance (百 香 果补贴). A wider gap parts words: 财　政　厅　　税
 * 务 总 局 are two. Nothing is closed over the end of a line or a cell, or where there are figures
 * alone. What is invisible is left out, too.
 */
public final class LetterSpacing {
  /** Gaps beyond so many blanks set columns apart. */
  private static final int WIDEST = 8;

  private LetterSpacing() {}

  /** A text without the blanks in its spaced words, whose offsets lead back. */
  public static final class Closed {
    private final String text;
    private final int[] places;

    private Closed(String text, int[] places) {
      this.text = text;
      this.places = places;
    }

    /** The closed text. */
    public String text() {
      return text;
    }

    /** The offset as written of a stretch that starts here in the closed text. */
    public int start(int offset) {
      return offset < text.length() ? place(offset) : end(offset);
    }

    /** The offset as written of a stretch that ends here, without the blanks behind it. */
    public int end(int offset) {
      return offset == 0 ? 0 : place(offset - 1) + 1;
    }

    /** Where nothing was closed every character is in its place. */
    private int place(int offset) {
      return places.length == 0 ? offset : places[offset];
    }
  }

  /** The text with its spaced words closed; the same text where there are none. */
  public static Closed close(String text) {
    boolean[] dropped = new boolean[text.length()];
    boolean any = false;
    for (int at = 0; at < text.length(); at++) {
      // A soft hyphen or a mark of no width parts no word either.
      dropped[at] = ShownCharacters.showsNothing(text.charAt(at));
      any |= dropped[at];
    }
    for (int at = 0; at < text.length(); ) {
      // A run has blanks; where there is none behind a letter nothing begins.
      boolean may = at + 2 < text.length() && isBlank(text.charAt(at + 1));
      int end = may ? runEnd(text, at) : at;
      if (end > at) {
        any |= closeRun(text, at, end, dropped);
        at = end;
      } else {
        at++;
      }
    }
    if (!any) {
      return new Closed(text, new int[0]);
    }
    StringBuilder closed = new StringBuilder(text.length());
    int[] places = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      if (!dropped[i]) {
        places[closed.length()] = i;
        closed.append(text.charAt(i));
      }
    }
    return new Closed(closed.toString(), Arrays.copyOf(places, closed.length()));
  }

  /**
   * Where a run of single characters with one distance between them ends that starts here; the
   * offset itself where there is no run of two.
   */
  private static int runEnd(String text, int from) {
    if (!isLetter(text, from) || (from > 0 && isWord(text.charAt(from - 1)))) {
      return from;
    }
    int at = from;
    int distance = 0;
    while (true) {
      int next = afterGap(text, at + 1);
      boolean single =
          next > at + 1
              && isLetter(text, next)
              && (distance == 0 || next - at - 1 == distance)
              && (next + 1 == text.length() || !isWord(text.charAt(next + 1)));
      if (!single) {
        return at > from || isBetween(text, from) ? at + 1 : from;
      }
      distance = next - at - 1;
      at = next;
    }
  }

  /** One character with one blank on either side, between ideographs: 核 桃 林补贴. */
  private static boolean isBetween(String text, int at) {
    return isHan(text.charAt(at))
        && at > 1
        && at + 2 < text.length()
        && isBlank(text.charAt(at - 1))
        && isBlank(text.charAt(at + 1))
        && isHan(text.charAt(at - 2))
        && isHan(text.charAt(at + 2));
  }

  /** Takes the blanks out of a run, and out between it and its neighbours of the same distance. */
  private static boolean closeRun(String text, int from, int end, boolean[] dropped) {
    int han = 0;
    int letters = 0;
    int distance = afterGap(text, from + 1) - from - 1;
    for (int i = from; i < end; i++) {
      han += isHan(text.charAt(i)) ? 1 : 0;
      letters += isBlank(text.charAt(i)) ? 0 : 1;
    }
    if (han == 0) {
      return false;
    }
    int first = from;
    int gapBefore = gapBefore(text, from);
    if (gapBefore == distance
        && from > gapBefore
        && isHan(text.charAt(from - gapBefore - 1))
        && isHan(text.charAt(from))) {
      first = from - gapBefore;
    }
    int last = end;
    int next = afterGap(text, end);
    if (next - end == distance
        && next < text.length()
        && isHan(text.charAt(next))
        && isHan(text.charAt(end - 1))) {
      last = next;
    }
    // Two characters with other words as far from them may be two words.
    boolean alone = first == from && last == end;
    if (letters == 2 && !alone && distance > 1) {
      return false;
    }
    for (int i = first; i < last; i++) {
      dropped[i] |= isBlank(text.charAt(i));
    }
    return true;
  }

  private static int gapBefore(String text, int offset) {
    int at = offset;
    while (at > 0 && offset - at < WIDEST && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return offset - at;
  }

  private static int afterGap(String text, int offset) {
    int at = offset;
    while (at < text.length() && at - offset < WIDEST && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u3000' || c == '\u00A0' || (c >= '\u2000' && c <= '\u200A');
  }

  private static boolean isLetter(String text, int at) {
    return at < text.length()
        && (isHan(text.charAt(at)) || ArabicDigits.digit(text.charAt(at)) >= 0);
  }

  /** What would make the character beside it more than a single one. */
  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isHan(char c) {
    return (c >= '\u3400' && c <= '\u9FFF') || c == '〇' || c == '○' || c == '◯';
  }
}
