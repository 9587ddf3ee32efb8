package gongkai.measure.piece;

import gongkai.vocabulary.figure.MeasureWords.Mask;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;

/** The places of a stretch in which no figure is looked for: dates, titles, telephone numbers. */
public final class Masks {
  private static final char BLANK = '\u25a1';

  private final int start;
  private final BitSet masked;

  private Masks(int start, BitSet masked) {
    this.start = start;
    this.masked = masked;
  }

  public static Masks of(String text, Span stretch, List<Mask> masks) {
    BitSet masked = new BitSet();
    for (Mask mask : masks) {
      Matcher matcher = mask.pattern().matcher(text).region(stretch.start(), stretch.end());
      matcher.useTransparentBounds(true).useAnchoringBounds(true);
      while (matcher.find()) {
        masked.set(matcher.start() - stretch.start(), matcher.end() - stretch.start());
      }
    }
    return new Masks(stretch.start(), masked);
  }

  /** A piece of the text with the masked places blanked out. */
  public String without(String text, Span piece) {
    StringBuilder out = new StringBuilder(piece.in(text));
    int at = masked.nextSetBit(Math.max(0, piece.start() - start));
    while (at >= 0 && at + start < piece.end()) {
      out.setCharAt(at + start - piece.start(), BLANK);
      at = masked.nextSetBit(at + 1);
    }
    return out.toString();
  }

  public boolean meets(int from, int to) {
    int next = masked.nextSetBit(Math.max(0, from - start));
    return next >= 0 && next < to - start;
  }
}
