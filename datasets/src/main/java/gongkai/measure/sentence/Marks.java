package gongkai.measure.sentence;

import gongkai.measure.piece.Space;
import gongkai.vocabulary.figure.MeasureWords;
import gongkai.vocabulary.figure.MeasureWords.Approximation;
import java.util.List;

/** The words that make a number approximate, where they stand: 近3000件, 120余万元, 95%以上. */
final class Marks {
  private final List<Approximation> marks;

  Marks(List<Approximation> longestFirst) {
    this.marks = longestFirst;
  }

  int inside(String text, int at, int limit) {
    for (Approximation mark : marks) {
      if (mark.place() == MeasureWords.Place.INSIDE
          && at + mark.mark().length() <= limit
          && text.startsWith(mark.mark(), at)) {
        return at + mark.mark().length();
      }
    }
    return at;
  }

  int after(String text, int end, int limit) {
    for (Approximation mark : marks) {
      if (mark.place() == MeasureWords.Place.AFTER
          && end + mark.mark().length() <= limit
          && text.startsWith(mark.mark(), end)) {
        return end + mark.mark().length();
      }
    }
    return end;
  }

  int before(String text, int start, int limit) {
    int end = start;
    while (end > limit && Space.is(text.charAt(end - 1))) {
      end--;
    }
    for (Approximation mark : marks) {
      int from = end - mark.mark().length();
      if (standsBefore(mark, text.charAt(start))
          && from >= limit
          && text.startsWith(mark.mark(), from)
          && mark.notAfter().stream().noneMatch(word -> endsWith(text, limit, from, word))) {
        return from;
      }
    }
    return start;
  }

  private static boolean standsBefore(Approximation mark, char number) {
    return mark.place() == MeasureWords.Place.BEFORE
        || (mark.place() == MeasureWords.Place.ROUND && "百千万".indexOf(number) >= 0);
  }

  /** 约占总数的35%: the mark stands somewhere in the clause. */
  boolean ahead(String text, int start, int limit) {
    int from = start;
    while (from > limit && "，,；;。：:".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String clause = text.substring(from, start);
    return marks.stream()
        .anyMatch(m -> m.place() == MeasureWords.Place.AHEAD && clause.contains(m.mark()));
  }

  private static boolean endsWith(String text, int limit, int end, String word) {
    return end - word.length() >= limit && text.startsWith(word, end - word.length());
  }
}
