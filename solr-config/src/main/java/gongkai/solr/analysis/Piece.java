package gongkai.solr.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The words of a piece of text as edges of a graph. A node is a border between words; a word leads
 * from the node where it begins to the node where it ends, and the words within it make other ways
 * between the same two nodes. What is no word (spaces, punctuation) widens no gap between nodes.
 */
final class Piece {
  /**
   * A word.
   *
   * @param start offset in the piece
   * @param end offset in the piece
   * @param node where it begins, counted from the piece's first
   * @param span how many nodes on it ends
   */
  record Edge(int start, int end, int node, int span) {}

  private record Range(int start, int end) {}

  private static final Comparator<Range> OUTER_FIRST =
      Comparator.comparingInt(Range::start).thenComparing(Range::end, Comparator.reverseOrder());

  private final List<Edge> edges = new ArrayList<>();
  private int nodes;

  private Piece() {}

  /** Cuts {@code length} characters of the buffer, which keeps its contents. */
  static Piece cut(char[] buffer, int length, HanLpSegmenter segmenter) {
    Piece piece = new Piece();
    int from = 0;
    while (from < length) {
      int to = from;
      while (to < length && !Character.isSurrogate(buffer[to])) {
        to++;
      }
      if (to > from) {
        piece.words(buffer, from, to, segmenter);
      }
      from = piece.beyondTheBasicPlane(buffer, to, length);
    }
    return piece;
  }

  List<Edge> edges() {
    return edges;
  }

  /** The node at which the next piece begins. */
  int nodes() {
    return nodes;
  }

  /** HanLP counts UTF-16 units and would part a pair, so a pair never reaches it. */
  private int beyondTheBasicPlane(char[] buffer, int at, int length) {
    int from = at;
    while (from < length && Character.isSurrogate(buffer[from])) {
      int codePoint = Character.codePointAt(buffer, from, length);
      int next = from + Character.charCount(codePoint);
      if (Character.isLetterOrDigit(codePoint)) {
        edges.add(new Edge(from, next, nodes, 1));
        nodes++;
      }
      from = next;
    }
    return from;
  }

  private void words(char[] buffer, int from, int to, HanLpSegmenter segmenter) {
    char[] text = java.util.Arrays.copyOfRange(buffer, from, to);
    Characters.simplify(text, text.length);
    for (int start = 0; start < text.length; ) {
      int end = start + 1;
      while (end < text.length && HanLpTokenizer.SENTENCE_ENDS.indexOf(text[end - 1]) < 0) {
        end++;
      }
      sentence(text, start, end, from, segmenter);
      start = end;
    }
  }

  /** A sentence of the text by itself: no word runs over its end. */
  private void sentence(char[] text, int start, int end, int from, HanLpSegmenter segmenter) {
    int[] places = segmenter.places(new String(text, start, end - start));
    List<Range> group = new ArrayList<>();
    int groupEnd = 0;
    for (int i = 0; i < places.length; i += 2) {
      int at = start + places[i];
      int behind = at + places[i + 1];
      if (at >= groupEnd) {
        add(group, from);
        group.clear();
        groupEnd = behind;
      }
      Range trimmed = trim(text, at, behind);
      if (trimmed.start() < trimmed.end() && !group.contains(trimmed)) {
        group.add(trimmed);
      }
    }
    add(group, from);
  }

  /** A word and the words within it. */
  private void add(List<Range> group, int from) {
    if (group.isEmpty()) {
      return;
    }
    TreeSet<Integer> borders = new TreeSet<>();
    for (Range range : group) {
      borders.add(range.start());
      borders.add(range.end());
    }
    group.sort(OUTER_FIRST);
    for (Range range : group) {
      int node = borders.headSet(range.start()).size();
      int span = borders.headSet(range.end()).size() - node;
      edges.add(new Edge(from + range.start(), from + range.end(), nodes + node, span));
    }
    nodes += borders.size() - 1;
  }

  /** Punctuation at the ends of a term ({@code COVID-}) is not part of the word. */
  private static Range trim(char[] text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && !Character.isLetterOrDigit(text[from])) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text[to - 1])) {
      to--;
    }
    return new Range(from, to);
  }
}
