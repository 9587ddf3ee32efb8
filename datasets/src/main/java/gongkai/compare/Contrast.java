package gongkai.compare;

import gongkai.noun.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * 新旧对照: two texts article by article, in the order of the newer one; what the newer one left out
 * stands where it stood.
 */
public record Contrast(List<Row> rows) {
  public Contrast {
    rows = List.copyOf(rows);
  }

  /** What became of an article. */
  public enum Kind {
    SAME,
    CHANGED,
    ADDED,
    REMOVED
  }

  /**
   * An article of both texts, or of one.
   *
   * @param moved whether its place among the others is another
   * @param pieces the words of the older text are all but the inserted ones, those of the newer all
   *     but the deleted
   */
  public record Row(
      Kind kind,
      Optional<Provision> older,
      Optional<Provision> newer,
      boolean moved,
      List<TextDiff.Piece> pieces) {}

  /**
   * Compares two texts.
   *
   * @param words cuts a text into words that make it up when they are joined
   */
  public static Contrast of(
      List<Passage> older, List<Passage> newer, Function<String, List<String>> words) {
    return new Contrast(
        Alignment.of(Provision.of(older), Provision.of(newer)).stream()
            .map(pair -> row(pair, words))
            .toList());
  }

  private static Row row(Alignment.Pair pair, Function<String, List<String>> words) {
    String before = pair.older().map(Provision::text).orElse("");
    String after = pair.newer().map(Provision::text).orElse("");
    List<TextDiff.Piece> pieces = new ArrayList<>();
    Kind kind = kind(pair);
    switch (kind) {
      case SAME -> pieces.add(new TextDiff.Piece(TextDiff.Kind.EQUAL, after));
      case ADDED -> pieces.add(new TextDiff.Piece(TextDiff.Kind.INSERTED, after));
      case REMOVED -> pieces.add(new TextDiff.Piece(TextDiff.Kind.DELETED, before));
      case CHANGED -> pieces.addAll(TextDiff.ofWords(before, after, words));
    }
    return new Row(kind, pair.older(), pair.newer(), pair.moved(), pieces);
  }

  private static Kind kind(Alignment.Pair pair) {
    if (pair.older().isEmpty()) {
      return Kind.ADDED;
    }
    if (pair.newer().isEmpty()) {
      return Kind.REMOVED;
    }
    String before = pair.older().orElseThrow().plain();
    return before.equals(pair.newer().orElseThrow().plain()) ? Kind.SAME : Kind.CHANGED;
  }

  /** How many articles, headings left out, fared so. */
  public long count(Kind kind) {
    return rows.stream()
        .filter(row -> row.kind() == kind)
        .filter(row -> !row.newer().or(row::older).orElseThrow().heading())
        .count();
  }
}
