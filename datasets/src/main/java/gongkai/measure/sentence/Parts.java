package gongkai.measure.sentence;

import gongkai.measure.piece.Span;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says which number is a part of which: after 其中, 内有, 包括 or a colon, and in a bracket right behind
 * a number. After 包括 and a colon only what has the unit of the whole is a part. A change, a rate or
 * a figure of another year is neither whole nor part.
 *
 * <p>A list ends with its sentence, at 另有, where its bracket closes, where its parts have used up
 * the whole, or where a clause begins with a verb that neither the whole nor its first part has
 * (公开信息30条，其中网站20条，收到申请3件). A semicolon ends it too, unless it is what parts its items
 * (其中：甲类2条；乙类3条) or the next figure still fits in; a nested list always ends there. A sentence that
 * begins with 其中 speaks of a figure of the sentence before.
 */
final class Parts {
  private static final List<String> INCLUDES = List.of("包括", "包含", "含", "内有", "分为");

  private static final List<String> OPENINGS = List.of("其中", "内有");

  /** In such a bracket stands a figure to compare with, or another name: （2022年为47件）. */
  private static final Pattern COMPARING =
      Pattern.compile("^\\s*(?:[12][0-9]{3}\\s*年|上一?年|去年|同期|同比|环比|比|较|占|约占|增|减|下降|上升|即|折合)");

  private final String text;
  private final List<Quantity> quantities;
  private final List<Span> sentences;
  private final List<String> beginnings;
  private final List<Optional<Integer>> wholes = new ArrayList<>();
  private final boolean[] aside;

  /** An open list; {@code semicolons} once one has parted two of its items. */
  private static final class Open {
    final int whole;
    final boolean sameUnit;
    final boolean bracket;
    BigDecimal sum = BigDecimal.ZERO;
    int parts;
    boolean semicolons;
    boolean commas;
    boolean colon;

    Open(int whole, boolean sameUnit, boolean bracket) {
      this.whole = whole;
      this.sameUnit = sameUnit;
      this.bracket = bracket;
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();

  private Parts(
      String text,
      List<Quantity> quantities,
      List<Span> sentences,
      List<String> beginnings,
      Changes changes) {
    this.beginnings = beginnings;
    this.text = text;
    this.quantities = quantities;
    this.sentences = sentences;
    this.aside = new boolean[quantities.size()];
    for (int i = 0; i < aside.length; i++) {
      aside[i] =
          quantities.get(i).ratio()
              || changes.isChange(text, sentences.get(i), quantities.get(i))
              || compared(i);
    }
  }

  /**
   * For each quantity, the index of the one it is a part of.
   *
   * @param beginnings verbs with which a clause speaks of something new
   */
  static List<Optional<Integer>> of(
      String text,
      List<Quantity> quantities,
      List<Span> sentences,
      List<String> beginnings,
      Changes changes) {
    Parts parts = new Parts(text, quantities, sentences, beginnings, changes);
    parts.read();
    return parts.wholes;
  }

  private void read() {
    for (int i = 0; i < quantities.size(); i++) {
      int from = i == 0 ? sentences.get(0).start() : quantities.get(i - 1).end();
      if (i == 0 || !sentences.get(i).equals(sentences.get(i - 1))) {
        from = sentences.get(i).start();
        open.clear();
      }
      for (int at = from; at < quantities.get(i).start(); at++) {
        at = step(i, from, at);
      }
      wholes.add(aside[i] ? Optional.empty() : taken(i));
    }
  }

  /** What the character at an offset opens or closes; gives the last offset that was used up. */
  private int step(int index, int from, int at) {
    char c = text.charAt(at);
    if (c == '（' || c == '(') {
      bracket(index, from, at);
    } else if (c == '）' || c == ')') {
      closeBracket();
    } else if (c == '；' || c == ';') {
      semicolon(index);
    } else if (text.startsWith("另", at)) {
      while (!open.isEmpty() && !open.peek().bracket) {
        open.pop();
      }
      if (!open.isEmpty()) {
        open.push(new Open(-1, false, false));
      }
    } else if (OPENINGS.stream().anyMatch(word -> text.startsWith(word, at))) {
      opened(index, from, text.startsWith("其中", at));
      if (!open.isEmpty()) {
        open.peek().colon |= text.startsWith("：", at + 2) || text.startsWith(":", at + 2);
      }
      return at + 1;
    } else if (listOpens(index, from, at)) {
      whole(index - 1, index).ifPresent(whole -> open.push(new Open(whole, true, false)));
    } else if (!open.isEmpty() && open.peek().whole >= 0 && somethingNew(index, at)) {
      open.pop();
    }
    return at;
  }

  private void bracket(int index, int from, int at) {
    boolean directly =
        index > 0
            && from == quantities.get(index - 1).end()
            && text.substring(from, at).isBlank()
            && !aside[index - 1]
            && !COMPARING.matcher(text).region(at + 1, text.length()).lookingAt();
    int whole = directly ? index - 1 : open.isEmpty() ? -1 : open.peek().whole;
    open.push(new Open(whole, false, true));
  }

  private void closeBracket() {
    while (!open.isEmpty() && !open.peek().bracket) {
      open.pop();
    }
    if (!open.isEmpty()) {
      open.pop();
    }
  }

  /** Ends nested lists; the outer one goes on where semicolons part its items or the next fits. */
  private void semicolon(int index) {
    if (open.stream().anyMatch(list -> list.bracket)) {
      return;
    }
    while (open.size() > 1) {
      open.pop();
    }
    if (open.isEmpty()) {
      return;
    }
    Open list = open.peek();
    boolean items = list.colon || !begins(index);
    boolean parting = list.semicolons || (list.parts == 1 && !list.commas && items);
    list.semicolons |= parting;
    boolean room = !aside[index] && fits(list, index) && !begins(index);
    if (!parting && !room) {
      open.pop();
    } else if (parting && complete(list)) {
      open.pop();
    }
  }

  private boolean fits(Open list, int index) {
    Quantity whole = quantities.get(list.whole);
    Quantity next = quantities.get(index);
    return whole.unit().equals(next.unit())
        && list.sum.add(next.value()).compareTo(whole.value()) <= 0;
  }

  private boolean complete(Open list) {
    return list.parts > 1 && list.sum.compareTo(quantities.get(list.whole).value()) == 0;
  }

  /** Whether the clause of a figure begins with a verb that speaks of something new. */
  private boolean begins(int index) {
    int at = quantities.get(index).start();
    while (at > sentences.get(index).start() && "，,；;。".indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    int clause = at;
    return beginnings.stream().anyMatch(verb -> text.startsWith(verb, clause));
  }

  private Optional<Integer> taken(int index) {
    if (open.isEmpty() || open.peek().whole < 0) {
      return Optional.empty();
    }
    Open list = open.peek();
    Quantity whole = quantities.get(list.whole);
    boolean sameUnit = whole.unit().equals(quantities.get(index).unit());
    if ((list.sameUnit && !sameUnit) || (complete(list) && !list.bracket)) {
      return Optional.empty();
    }
    list.commas |= list.parts > 0 && !list.semicolons;
    list.parts++;
    if (sameUnit) {
      list.sum = list.sum.add(quantities.get(index).value());
    }
    return Optional.of(list.whole);
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

  private boolean somethingNew(int index, int at) {
    if (at == 0 || "，,".indexOf(text.charAt(at - 1)) < 0) {
      return false;
    }
    int whole = open.peek().whole;
    int first = whole + 1;
    Quantity opening = quantities.get(Math.min(first, index));
    String known = text.substring(sentences.get(whole).start(), opening.start());
    return first < index
        && beginnings.stream().anyMatch(verb -> text.startsWith(verb, at) && !known.contains(verb));
  }

  /** 其中 speaks of the figure right before it, or of one of the sentence before. */
  private void opened(int index, int from, boolean anew) {
    if (index == 0) {
      return;
    }
    boolean within = sentences.get(index - 1).equals(sentences.get(index));
    if (anew && open.size() == 1 && !open.peek().bracket && !nested(index, from)) {
      open.pop();
    }
    Optional<Integer> whole = Optional.empty();
    if (within && from == quantities.get(index - 1).end()) {
      whole = whole(index - 1, index);
    } else if (!within && adjacent(sentences.get(index - 1), index)) {
      whole = ofSentenceBefore(index);
    }
    whole.ifPresent(
        found -> {
          if (open.isEmpty() || open.peek().whole != found) {
            open.push(new Open(found, false, false));
          }
        });
  }

  /** A second 其中 in one list divides the part before it where there is one. */
  private boolean nested(int index, int from) {
    return from == quantities.get(index - 1).end() && wholes.get(index - 1).isPresent();
  }

  private Optional<Integer> ofSentenceBefore(int index) {
    Span before = sentences.get(index - 1);
    Optional<Integer> first = Optional.empty();
    Optional<Integer> sameUnit = Optional.empty();
    for (int i = index - 1; i >= 0 && sentences.get(i).equals(before); i--) {
      if (aside[i] || wholes.get(i).isPresent() || carried(i)) {
        continue;
      }
      first = first.isEmpty() ? Optional.of(i) : first;
      if (sameUnit.isEmpty() && quantities.get(i).unit().equals(quantities.get(index).unit())) {
        sameUnit = Optional.of(i);
      }
    }
    return sameUnit.isPresent() ? sameUnit : first;
  }

  /** Only the sentence right before can be meant. */
  private boolean adjacent(Span before, int index) {
    return text.substring(before.end(), sentences.get(index).start()).isBlank();
  }

  /** What was carried over (新收15件，上年结转2件，其中…) is not what the parts divide. */
  private boolean carried(int index) {
    return clause(index).contains("结转")
        && index > 0
        && sentences.get(index - 1).equals(sentences.get(index));
  }

  /** A figure of another year that this one is compared with: 较2022年的190万元减少. */
  private boolean compared(int index) {
    return clause(index).strip().matches("(?:比|较|与|同)\\s*(?:[12][0-9]{3}\\s*年|上一?年|去年).*");
  }

  private String clause(int index) {
    int from = quantities.get(index).start();
    while (from > sentences.get(index).start() && "，,。；;：:（(".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, quantities.get(index).start());
  }

  /** The nearest figure before that can be a whole, in the unit of the part if there is one. */
  private Optional<Integer> whole(int last, int part) {
    Optional<Integer> nearest = Optional.empty();
    for (int at = last; at >= 0 && sentences.get(at).equals(sentences.get(last)); at--) {
      if (aside[at] || carried(at)) {
        continue;
      }
      if (quantities.get(at).unit().equals(quantities.get(part).unit())) {
        return Optional.of(at);
      }
      nearest = nearest.isEmpty() ? Optional.of(at) : nearest;
    }
    return nearest;
  }
}
