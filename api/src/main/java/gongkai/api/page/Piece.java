package gongkai.api.page;

import java.util.List;

/**
 * A run of a document's words.
 *
 * @param href where the words lead, or empty
 * @param anchors by which the words are reached
 */
record Piece(Kind kind, String text, String href, List<String> anchors) {

  Piece {
    anchors = List.copyOf(anchors);
  }

  /** What the words are. */
  enum Kind {
    PLAIN,
    STATISTIC,
    CITATION
  }

  static Piece plain(String text) {
    return new Piece(Kind.PLAIN, text, "", List.of());
  }

  boolean statistic() {
    return kind == Kind.STATISTIC;
  }

  boolean citation() {
    return kind == Kind.CITATION;
  }

  /** The first anchor; the element's id. */
  String id() {
    return anchors.isEmpty() ? "" : anchors.getFirst();
  }

  /** The anchors that need an element of their own. */
  List<String> others() {
    return anchors.isEmpty() ? List.of() : anchors.subList(1, anchors.size());
  }
}
