package gongkai.indexer.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Says which number is a part of which: after 其中, and in a bracket right behind a number.
 *
 * <p>A group of parts ends with its sentence, at a semicolon, at 另有, or where its bracket closes; a
 * sentence that begins with 其中 speaks of the last whole figure of the sentence before.
 */
final class Parts {
  private final String text;
  private final List<Quantity> quantities;
  private final List<Span> sentences;
  private final List<Optional<Integer>> wholes = new ArrayList<>();

  private Parts(String text, List<Quantity> quantities, List<Span> sentences) {
    this.text = text;
    this.quantities = quantities;
    this.sentences = sentences;
  }

  /** For each quantity, the index of the one it is a part of. */
  static List<Optional<Integer>> of(String text, List<Quantity> quantities, List<Span> sentences) {
    Parts parts = new Parts(text, quantities, sentences);
    parts.read();
    return parts.wholes;
  }

  private void read() {
    Deque<Optional<Integer>> outside = new ArrayDeque<>();
    Optional<Integer> whole = Optional.empty();
    for (int i = 0; i < quantities.size(); i++) {
      int from = i == 0 ? sentences.get(0).start() : quantities.get(i - 1).end();
      if (i == 0 || !sentences.get(i).equals(sentences.get(i - 1))) {
        from = sentences.get(i).start();
        whole = Optional.empty();
        outside.clear();
      }
      int at = from;
      for (int end = quantities.get(i).start(); at < end; at++) {
        char c = text.charAt(at);
        if (c == '（' || c == '(') {
          outside.push(whole);
          boolean directly = i > 0 && at == quantities.get(i - 1).end();
          whole = directly ? whole(i - 1) : whole;
        } else if ((c == '）' || c == ')') && !outside.isEmpty()) {
          whole = outside.pop();
        } else if (c == '；' || c == ';' || text.startsWith("另", at)) {
          whole = Optional.empty();
        } else if (text.startsWith("其中", at)) {
          whole = opened(i, from);
        }
      }
      boolean comparison = quantities.get(i).ratio();
      wholes.add(comparison ? Optional.empty() : whole);
    }
  }

  private Optional<Integer> opened(int index, int from) {
    if (index == 0) {
      return Optional.empty();
    }
    if (from == quantities.get(index - 1).end()) {
      return whole(index - 1);
    }
    Span before = sentences.get(index - 1);
    int nearest = index - 1;
    for (int i = index - 1; i >= 0 && sentences.get(i).equals(before); i--) {
      if (!quantities.get(i).ratio() && wholes.get(i).isEmpty()) {
        nearest = i;
        break;
      }
    }
    return adjacent(before, index) ? whole(nearest) : Optional.empty();
  }

  /** Only the sentence right before can be meant. */
  private boolean adjacent(Span before, int index) {
    return text.substring(before.end(), sentences.get(index).start()).isBlank();
  }

  private Optional<Integer> whole(int index) {
    int at = index;
    while (at >= 0 && quantities.get(at).ratio()) {
      at--;
    }
    return at < 0 || !sentences.get(at).equals(sentences.get(index))
        ? Optional.empty()
        : Optional.of(at);
  }
}
