package gongkai.indexer.measure;

import gongkai.vocabulary.MeasureWords.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** The places of a stretch in which no figure is looked for: dates, titles, telephone numbers. */
final class Masks {
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

  boolean meets(int start, int end) {
    return spans.stream().anyMatch(span -> span.meets(start, end));
  }
}
