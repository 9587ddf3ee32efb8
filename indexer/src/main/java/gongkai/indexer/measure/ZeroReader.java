package gongkai.indexer.measure;

import gongkai.vocabulary.MeasureWords;
import gongkai.vocabulary.MeasureWords.ZeroNoun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads zero in words: 未收到政府信息公开申请, 未发生行政复议、行政诉讼. The text of the observation is the words from the
 * negation to the noun; each further noun of a list stands for itself.
 */
final class ZeroReader {
  /** How far the noun may stand from the negation. */
  private static final int REACH = 30;

  private static final String BOUNDARY = "，。；：！？,;:!?（）()\n";
  private static final Pattern NEXT = Pattern.compile("^(?:案件|事件|情况|申请)?(?:、|和|或者?|及|以及|与)");

  private static final List<String> OTHER_WORDS =
      List.of("无法", "无需", "无正当", "无关", "无条件", "无效", "无偿", "无障碍", "没有现成", "无理");

  private final List<String> negations;
  private final List<ZeroNoun> nouns;
  private final List<ZeroNoun> whole;

  ZeroReader(MeasureWords words) {
    this.negations = words.negations();
    this.nouns = words.zeroNouns();
    this.whole = words.zeroWords();
  }

  /** A thing of which there was none. */
  record Zero(Span span, Span sentence, ZeroNoun noun, String earlier) {}

  List<Zero> readAll(String text, Span sentence, Masks masks, List<Quantity> quantities) {
    List<Zero> zeros = new ArrayList<>();
    int at = sentence.start();
    while (at < sentence.end()) {
      Optional<ZeroNoun> word = firstAt(whole, text, at, sentence.end());
      if (word.isPresent() && !masks.meets(at, at + 1)) {
        Span span = new Span(at, at + word.get().word().length());
        zeros.add(new Zero(span, sentence, word.get(), text.substring(sentence.start(), at)));
        at = span.end();
        continue;
      }
      Optional<String> negation = negationAt(text, at, sentence);
      if (negation.isEmpty() || masks.meets(at, at + 1)) {
        at++;
        continue;
      }
      int end = listFrom(text, at, at + negation.get().length(), sentence, quantities, zeros);
      at = Math.max(end, at + negation.get().length());
    }
    return zeros;
  }

  private Optional<String> negationAt(String text, int at, Span sentence) {
    if (at > sentence.start() && "如若有是否凡".indexOf(text.charAt(at - 1)) >= 0) {
      return Optional.empty();
    }
    if (OTHER_WORDS.stream().anyMatch(word -> text.startsWith(word, at))) {
      return Optional.empty();
    }
    return negations.stream().filter(word -> text.startsWith(word, at)).findFirst();
  }

  /** Takes the first noun after the negation and those listed behind it; gives where it ended. */
  private int listFrom(
      String text,
      int start,
      int from,
      Span sentence,
      List<Quantity> quantities,
      List<Zero> zeros) {
    int limit = from;
    while (limit < sentence.end()
        && limit < from + REACH
        && BOUNDARY.indexOf(text.charAt(limit)) < 0) {
      limit++;
    }
    int clause = limit;
    if (quantities.stream().anyMatch(q -> q.start() < clause && q.end() > start)) {
      return from;
    }
    int at = from;
    while (at < limit && nounAt(text, at, limit).isEmpty()) {
      at++;
    }
    int wordsStart = start;
    int ended = from;
    while (at < limit) {
      Optional<ZeroNoun> noun = nounAt(text, at, limit);
      if (noun.isEmpty()) {
        break;
      }
      int end = at + noun.get().word().length();
      zeros.add(
          new Zero(
              new Span(wordsStart, end),
              sentence,
              noun.get(),
              text.substring(sentence.start(), start)));
      ended = end;
      var next = NEXT.matcher(text).region(end, limit);
      if (!next.lookingAt()) {
        break;
      }
      at = next.end();
      while (at < limit && nounAt(text, at, limit).isEmpty() && at < next.end() + 8) {
        at++;
      }
      wordsStart = at;
    }
    return ended;
  }

  private Optional<ZeroNoun> nounAt(String text, int at, int limit) {
    return firstAt(nouns, text, at, limit);
  }

  private static Optional<ZeroNoun> firstAt(List<ZeroNoun> words, String text, int at, int limit) {
    return words.stream()
        .filter(word -> at + word.word().length() <= limit && text.startsWith(word.word(), at))
        .findFirst();
  }
}
