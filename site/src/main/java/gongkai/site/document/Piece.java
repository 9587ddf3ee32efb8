package gongkai.site.document;

import java.util.List;

/**
 * A run of a document's words.
 *
 * @param href where the words lead, or empty
 * @param anchors by which the words are reached
 * @param hit whether they are what was searched for
 * @param hitId the anchor of the match that begins here, or empty
 */
record Piece(Kind kind, String text, String href, List<String> anchors, boolean hit, String hitId) {

  Piece {
    anchors = List.copyOf(anchors);
  }

  Piece(Kind kind, String text, String href, List<String> anchors) {
    this(kind, text, href, anchors, false, "");
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

  /** A part of it; the anchors are those of the first part. */
  Piece part(int start, int end, boolean isHit, String id) {
    return new Piece(
        kind, text.substring(start, end), href, start == 0 ? anchors : List.of(), isHit, id);
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
