package gongkai.indexer.measure;

import gongkai.vocabulary.MeasureWords.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** The places of a stretch in which no figure is looked for: dates, titles, telephone numbers. */
final class Masks {
  private static final char BLANK = '\u25a1';

  private final List<Span> spans;

  private Masks(List<Span> spans) {
    this.spans = spans;
  }

  static Masks of(String text, Span stretch, List<Mask> masks) {
    List<Span> spans = new ArrayList<>();
    for (Mask mask : masks) {
      Matcher matcher = mask.pattern().matcher(text).region(stretch.start(), stretch.end());
      matcher.useTransparentBounds(true).useAnchoringBounds(true);
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          spans.add(new Span(matcher.start(), matcher.end()));
        }
      }
    }
    return new Masks(spans);
  }

  /** A piece of the text with the masked places blanked out. */
  String without(String text, Span piece) {
    StringBuilder out = new StringBuilder(piece.in(text));
    for (Span span : spans) {
      for (int at = Math.max(span.start(), piece.start());
          at < Math.min(span.end(), piece.end());
          at++) {
        out.setCharAt(at - piece.start(), BLANK);
      }
    }
    return out.toString();
  }

  boolean meets(int start, int end) {
    return spans.stream().anyMatch(span -> span.meets(start, end));
  }
}
