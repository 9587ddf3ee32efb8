package gongkai.indexer.measure;

import gongkai.vocabulary.MeasureWords;
import gongkai.vocabulary.MeasureWords.Negation;
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

  /** How far the second word of a parted negation may stand from the first. */
  private static final int PARTED = 12;

  private static final Pattern NEXT = Pattern.compile("^(?:案件|事件|情况|申请)?(?:、|和|或者?|及|以及|与)");

  /** Behind such a word stands why or about what: 未因信息公开申请被提起行政复议 counts no applications. */
  private static final Pattern ABOUT = Pattern.compile("(?:因|由|由于|针对|对|对于|就|关于|涉及|围绕)$");

  /** Of a noun that goes on so, something else is denied: 无行政复议被撤销, 未收到行政复议决定. */
  private static final Pattern OF_IT =
      Pattern.compile(
          "(?:案件|申请|事项|件)?(?:被|引[起发]|而|所"
              + "|的?(?:答复|决定|处理|办理|逾期|超期|超时|纠错|纠正|撤销|败诉|变更|审查|备案|投诉|过程|工作))");

  private static final List<String> OTHER_WORDS =
      List.of("无法", "无需", "无正当", "无关", "无条件", "无效", "无偿", "无障碍", "没有现成", "无理");

  private final List<Negation> negations;
  private final List<ZeroNoun> nouns;
  private final List<ZeroNoun> whole;
  private final List<String> endings;

  ZeroReader(MeasureWords words) {
    this.negations = words.negations();
    this.nouns = words.zeroNouns();
    this.whole = words.zeroWords();
    this.endings = words.zeroEndings();
  }

  /**
   * A thing of which there was none.
   *
   * @param span from the negation to the noun
   * @param thing the part of it that says what there was none of
   */
  record Zero(Span span, Span sentence, ZeroNoun noun, String earlier, Span thing) {
    private Zero(Span span, Span sentence, ZeroNoun noun, String earlier) {
      this(span, sentence, noun, earlier, span);
    }
  }

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
      List<Zero> ending = endingAt(text, at, sentence, at + REACH);
      if (!ending.isEmpty() && !masks.meets(at, at + 1)) {
        zeros.addAll(ending);
        at = ending.getLast().span().end();
        continue;
      }
      int from = masks.meets(at, at + 1) ? at : afterNegation(text, at, sentence);
      if (from == at) {
        at++;
        continue;
      }
      at = Math.max(listFrom(text, at, from, sentence, quantities, zeros), from);
    }
    return zeros;
  }

  /** A noun and behind it 零发生 or the like; with those listed before it (行政复议、行政诉讼均为零). */
  private List<Zero> endingAt(String text, int at, Span sentence, int reach) {
    Optional<ZeroNoun> noun = at < reach ? nounAt(text, at, sentence.end()) : Optional.empty();
    if (noun.isEmpty()) {
      return List.of();
    }
    int end = at + noun.get().word().length();
    String earlier = text.substring(sentence.start(), at);
    Optional<String> ending =
        endings.stream()
            .filter(word -> text.startsWith(word, end) && end + word.length() <= sentence.end())
            .findFirst();
    if (ending.isPresent()) {
      Span span = new Span(at, end + ending.get().length());
      return List.of(new Zero(span, sentence, noun.get(), earlier));
    }
    var next = NEXT.matcher(text).region(end, sentence.end());
    List<Zero> others = next.lookingAt() ? endingAt(text, next.end(), sentence, reach) : List.of();
    List<Zero> zeros = new ArrayList<>();
    if (!others.isEmpty()) {
      zeros.add(new Zero(new Span(at, end), sentence, noun.get(), earlier));
      zeros.addAll(others);
    }
    return zeros;
  }

  /** Where the words after a negation begin; the offset itself where none stands there. */
  private int afterNegation(String text, int at, Span sentence) {
    if (at > sentence.start()
        && ("如若有是否凡".indexOf(text.charAt(at - 1)) >= 0 || text.startsWith("如果", at - 2))) {
      return at;
    }
    if (OTHER_WORDS.stream().anyMatch(word -> text.startsWith(word, at))) {
      return at;
    }
    for (Negation negation : negations) {
      if (text.startsWith(negation.begins(), at)) {
        int from = at + negation.begins().length();
        int end = negation.ends().isEmpty() ? from : secondWord(text, negation, from, sentence);
        if (end >= 0) {
          return end;
        }
      }
    }
    return at;
  }

  private static int secondWord(String text, Negation negation, int from, Span sentence) {
    int to = Math.min(sentence.end() - negation.ends().length(), from + PARTED);
    for (int at = from; at <= to && BOUNDARY.indexOf(text.charAt(at)) < 0; at++) {
      if (text.startsWith(negation.ends(), at)) {
        return at + negation.ends().length();
      }
    }
    return -1;
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
    int at = thingFrom(text, from, limit, limit);
    int wordsStart = start;
    int thing = nounBetween(text, from, at, limit) ? at : start;
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
              text.substring(sentence.start(), start),
              new Span(thing, end)));
      ended = end;
      var next = NEXT.matcher(text).region(end, limit);
      if (!next.lookingAt()) {
        break;
      }
      at = thingFrom(text, next.end(), Math.min(limit, next.end() + 8), limit);
      wordsStart = at;
      thing = at;
    }
    return ended;
  }

  private boolean nounBetween(String text, int from, int to, int limit) {
    return java.util.stream.IntStream.range(from, to)
        .anyMatch(at -> nounAt(text, at, limit).isPresent());
  }

  /** Where the next noun stands of which there was none; {@code to} where there is no such noun. */
  private int thingFrom(String text, int from, int to, int limit) {
    int at = from;
    while (at < to) {
      Optional<ZeroNoun> noun = nounAt(text, at, limit);
      if (noun.isEmpty()) {
        at++;
        continue;
      }
      int end = at + noun.get().word().length();
      boolean about = ABOUT.matcher(text).region(Math.max(0, at - 2), at).find();
      if (!about && !OF_IT.matcher(text).region(end, limit).lookingAt()) {
        return at;
      }
      at = end;
    }
    return to;
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
