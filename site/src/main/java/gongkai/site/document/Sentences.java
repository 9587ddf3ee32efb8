package gongkai.site.document;

import gongkai.noun.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Where the sentences stand that state numbers, so that a reader who follows a number sees the
 * whole of what says it. Cells have none: their table row says it.
 */
final class Sentences {
  private final List<Span> spans;

  private Sentences(List<Span> spans) {
    this.spans = spans;
  }

  /** A stretch of the text. */
  record Span(int start, int end) {
    boolean meets(Span other) {
      return start < other.end && other.start < end;
    }
  }

  /**
   * Finds them.
   *
   * @param whole stretches that no sentence may end within; apart from each other
   */
  static Sentences of(String text, Collection<Observation> observations, List<Span> whole) {
    List<Span> found = new ArrayList<>();
    for (Observation observation : observations) {
      Span sentence = find(text, observation.place());
      if (sentence.start() < sentence.end()) {
        found.add(sentence);
      }
    }
    List<Span> all = new ArrayList<>(found);
    whole.stream().filter(span -> found.stream().anyMatch(span::meets)).forEach(all::add);
    return new Sentences(joined(all));
  }

  /** The sentence as it stands around the number, or nothing where it does not. */
  private static Span find(String text, Observation.Place place) {
    String sentence = place.sentence();
    if (!place.table().isEmpty() || sentence.isEmpty()) {
      return new Span(0, 0);
    }
    int start = text.lastIndexOf(sentence, place.start());
    int end = start + sentence.length();
    return start < 0 || end < place.end() ? new Span(0, 0) : new Span(start, end);
  }

  private static List<Span> joined(List<Span> spans) {
    spans.sort(Comparator.comparingInt(Span::start));
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      if (!joined.isEmpty() && joined.getLast().meets(span)) {
        Span last = joined.removeLast();
        joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /** Cuts a stretch where sentences begin and end; they keep their order and lose nothing. */
  List<Cut> cut(int start, int end) {
    List<Cut> cuts = new ArrayList<>();
    int done = start;
    for (Span span : spans) {
      int from = Math.max(start, span.start());
      int to = Math.min(end, span.end());
      if (from < to) {
        if (done < from) {
          cuts.add(new Cut(false, done, from));
        }
        cuts.add(new Cut(true, from, to));
        done = to;
      }
    }
    if (done < end) {
      cuts.add(new Cut(false, done, end));
    }
    return cuts;
  }

  /** A stretch that is of one sentence or of none. */
  record Cut(boolean sentence, int start, int end) {}
}
