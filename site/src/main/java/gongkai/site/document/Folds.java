package gongkai.site.document;

import gongkai.api.words.Words;
import gongkai.chinese.Outline;
import gongkai.noun.Passage;
import gongkai.site.document.DocumentPage.Fold;
import gongkai.site.document.DocumentPage.PassageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds a long text so that it can be looked over: along its headings, and where it has none, in
 * stretches of a few screens. What was searched for is never folded away.
 */
final class Folds {
  /** Characters: some ten screens. A shorter text is not folded. */
  private static final int LONG = 15_000;

  /** Characters of a stretch without headings. */
  private static final int STRETCH = 6_000;

  private final List<Passage> passages;
  private final List<PassageView> views;
  private final Hits hits;
  private final Words words;

  private Folds(List<Passage> passages, List<PassageView> views, Hits hits, Words words) {
    this.passages = passages;
    this.views = views;
    this.hits = hits;
    this.words = words;
  }

  /**
   * The parts of a text; one that is not foldable for a text that is not long.
   *
   * @param views of the passages, one each
   */
  static List<Fold> of(List<Passage> passages, List<PassageView> views, Hits hits, Words words) {
    Folds folds = new Folds(passages, views, hits, words);
    return folds.parts(0, passages.size(), 0);
  }

  private int length(int from, int to) {
    return from >= to ? 0 : passages.get(to - 1).end() - passages.get(from).start();
  }

  /** A stretch below headings of so many levels. */
  private List<Fold> parts(int from, int to, int depth) {
    if (length(from, to) <= LONG) {
      return plain(from, to);
    }
    List<Integer> heads = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (isHead(i, depth)) {
        heads.add(i);
      }
    }
    if (heads.size() < 2) {
      return heads.isEmpty() && depth < 3 && hasHeadings(from, to)
          ? parts(from, to, depth + 1)
          : stretches(from, to);
    }
    List<Fold> parts = new ArrayList<>(parts(from, heads.getFirst(), depth + 1));
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1) : to;
      parts.add(section(heads.get(i), end, depth, parts.isEmpty()));
    }
    return parts;
  }

  private boolean isHead(int at, int depth) {
    Passage passage = passages.get(at);
    return passage.kind() == Passage.Kind.HEADING && passage.heading().size() == depth;
  }

  private boolean hasHeadings(int from, int to) {
    return passages.subList(from, to).stream().anyMatch(p -> p.kind() == Passage.Kind.HEADING);
  }

  private List<Fold> plain(int from, int to) {
    return from >= to
        ? List.of()
        : List.of(new Fold("", Optional.empty(), true, views.subList(from, to), List.of()));
  }

  /** A heading with all that stands under it. */
  private Fold section(int head, int to, int depth, boolean first) {
    List<Fold> inner = parts(head + 1, to, depth + 1);
    boolean flat = inner.size() == 1 && inner.getFirst().label().isEmpty();
    return new Fold(
        Outlines.label(passages.get(head)),
        Optional.of(views.get(head)),
        first || isHit(head, to),
        flat ? inner.getFirst().passages() : List.of(),
        flat ? List.of() : inner);
  }

  private List<Fold> stretches(int from, int to) {
    List<Fold> parts = new ArrayList<>();
    int start = from;
    for (int i = from; i < to; i++) {
      boolean full = length(start, i + 1) >= STRETCH;
      if (full || i + 1 == to) {
        parts.add(
            new Fold(
                label(start, i),
                Optional.empty(),
                parts.isEmpty() || isHit(start, i + 1),
                views.subList(start, i + 1),
                List.of()));
        start = i + 1;
      }
    }
    return parts;
  }

  private String label(int first, int last) {
    String from = name(passages.get(first));
    String to = name(passages.get(last));
    return first == last ? from : words.say("document.fold-from", from, to);
  }

  private String name(Passage passage) {
    if (passage.kind() == Passage.Kind.TABLE) {
      return words.say("document.table");
    }
    return Outline.article(passage.text()).orElseGet(() -> start(Outlines.label(passage)));
  }

  private static String start(String line) {
    int end = Math.min(line.length(), 14);
    return end == line.length()
        ? line
        : line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private boolean isHit(int from, int to) {
    int start = passages.get(from).start();
    int end = passages.get(to - 1).end();
    return hits.marks().stream().anyMatch(mark -> start < mark.end() && mark.start() < end);
  }
}
