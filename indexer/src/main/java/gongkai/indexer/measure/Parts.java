package gongkai.indexer.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Says which number is a part of which: after 其中, 包括 or a colon, and in a bracket right behind a
 * number. After 包括 and a colon only what has the unit of the whole is a part.
 *
 * <p>A group of parts ends with its sentence, at a semicolon, at 另有, where its bracket closes, or
 * where a clause begins with a verb that neither the whole nor its first part has (公开信息30条，其中网站20条，
 * 收到申请3件); a sentence that begins with 其中 speaks of the last whole figure of the sentence before.
 */
final class Parts {
  private static final List<String> INCLUDES = List.of("包括", "包含", "含");

  private final String text;
  private final List<Quantity> quantities;
  private final List<Span> sentences;
  private final List<String> beginnings;
  private final List<Optional<Integer>> wholes = new ArrayList<>();

  private Parts(
      String text, List<Quantity> quantities, List<Span> sentences, List<String> beginnings) {
    this.beginnings = beginnings;
    this.text = text;
    this.quantities = quantities;
    this.sentences = sentences;
  }

  /**
   * For each quantity, the index of the one it is a part of.
   *
   * @param beginnings verbs with which a clause speaks of something new
   */
  static List<Optional<Integer>> of(
      String text, List<Quantity> quantities, List<Span> sentences, List<String> beginnings) {
    Parts parts = new Parts(text, quantities, sentences, beginnings);
    parts.read();
    return parts.wholes;
  }

  private void read() {
    Deque<Optional<Integer>> outside = new ArrayDeque<>();
    Optional<Integer> whole = Optional.empty();
    boolean sameUnit = false;
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
          boolean directly =
              i > 0 && from == quantities.get(i - 1).end() && text.substring(from, at).isBlank();
          whole = directly ? whole(i - 1) : whole;
          sameUnit = false;
        } else if ((c == '）' || c == ')') && !outside.isEmpty()) {
          whole = outside.pop();
        } else if (c == '；' || c == ';' || text.startsWith("另", at)) {
          whole = Optional.empty();
        } else if (text.startsWith("其中", at)) {
          whole = opened(i, from);
          sameUnit = false;
        } else if (listOpens(i, from, at)) {
          whole = whole(i - 1);
          sameUnit = true;
        } else if (whole.isPresent() && somethingNew(i, whole.get(), at)) {
          whole = Optional.empty();
        }
      }
      boolean otherUnit =
          sameUnit
              && whole.isPresent()
              && !quantities.get(whole.get()).unit().equals(quantities.get(i).unit());
      wholes.add(quantities.get(i).ratio() || otherUnit ? Optional.empty() : whole);
    }
  }

  /** 办结申请130件，包括… or 答复申请97件：… right behind a number. */
  private boolean listOpens(int index, int from, int at) {
    if (index == 0 || from != quantities.get(index - 1).end()) {
      return false;
    }
    boolean colon = at == from && "：:".indexOf(text.charAt(at)) >= 0;
    boolean includes =
        at - from <= 2
            && INCLUDES.stream().anyMatch(word -> text.startsWith(word, at))
            && text.substring(from, at).chars().allMatch(c -> "，, ".indexOf(c) >= 0);
    return colon || includes;
  }

  private boolean somethingNew(int index, int whole, int at) {
    if (at == 0 || "，,".indexOf(text.charAt(at - 1)) < 0) {
      return false;
    }
    int first = whole + 1;
    Quantity opening = quantities.get(Math.min(first, index));
    String known = text.substring(sentences.get(whole).start(), opening.start());
    return first < index
        && beginnings.stream().anyMatch(verb -> text.startsWith(verb, at) && !known.contains(verb));
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

  /** What was carried over (新收15件，上年结转2件，其中…) is not what the parts divide. */
  private boolean carried(int index) {
    int from = quantities.get(index).start();
    while (from > sentences.get(index).start() && "，,。；;：:（(".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, quantities.get(index).start()).contains("结转")
        && index > 0
        && sentences.get(index - 1).equals(sentences.get(index));
  }

  private Optional<Integer> whole(int index) {
    int at = index;
    while (at >= 0 && (quantities.get(at).ratio() || carried(at))) {
      at--;
    }
    return at < 0 || !sentences.get(at).equals(sentences.get(index))
        ? Optional.empty()
        : Optional.of(at);
  }
}
