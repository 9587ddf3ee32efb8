package gongkai.measure.sentence;

import gongkai.measure.piece.Masks;
import gongkai.measure.piece.Space;
import gongkai.measure.piece.Span;
import gongkai.vocabulary.figure.MeasureWords;
import gongkai.vocabulary.figure.MeasureWords.Negation;
import gongkai.vocabulary.figure.MeasureWords.ZeroNoun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads zero in words: 未收到政府信息公开申请, 未发生行政复议、行政诉讼, 行政复议、行政诉讼均为0. The words of the first thing of a
 * list begin with the negation; each further thing stands for itself. What is denied {@link Denied}
 * says.
 */
public final class ZeroReader {
  /** How far a clause is read for what it denies. */
  private static final int REACH = 60;

  private static final String BOUNDARY = "，。；：！？,;:!?（）()\n\t|｜";

  /** How far the second word of a parted negation may stand from the first. */
  private static final int PARTED = 12;

  /** 均为0, 数为零; a unit behind the 0 makes it a number of its own. */
  private static final Pattern IS_ZERO =
      Pattern.compile(
          "(?:案件|申请|事项)?(?:数量|件数|总数|数)?(?:均|都|皆)?为?(?:\\s*[0０](?![0-9０-９.．,，]*[0-9０-９]|\\s*[%％\\p{IsHan}])|零(?=$|[，。；,;、]))");

  private static final Pattern NEXT =
      Pattern.compile("^(?:案件|事件|情况|申请)?(?:数量|数)?(?:、|和|或者?|及|以及|与)");

  private static final List<String> OTHER_WORDS =
      List.of("无法", "无需", "无正当", "无关", "无条件", "无效", "无偿", "无障碍", "没有现成", "无理", "无缝", "无纸", "无线");

  private final List<Negation> negations;
  private final List<ZeroNoun> nouns;
  private final List<ZeroNoun> whole;
  private final List<String> endings;
  private final Denied denied;

  ZeroReader(MeasureWords words) {
    this.negations = words.negations();
    this.nouns = words.zeroNouns();
    this.whole = words.zeroWords();
    this.endings = words.zeroEndings();
    this.denied = new Denied(nouns);
  }

  /**
   * A thing of which there was none.
   *
   * @param span from the negation to the noun
   * @param earlier the words of the sentence before
   * @param thing the words that say what there was none of
   */
  public record Zero(Span span, Span sentence, ZeroNoun noun, String earlier, Span thing) {
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
      List<Zero> ending = masks.meets(at, at + 1) ? List.of() : endingAt(text, at, sentence, at);
      if (!ending.isEmpty()) {
        zeros.addAll(ending);
        at = ending.getLast().span().end();
        continue;
      }
      int from = masks.meets(at, at + 1) ? at : afterNegation(text, at, sentence);
      at =
          from == at
              ? at + 1
              : Math.max(denials(text, at, from, sentence, quantities, zeros), from);
    }
    return zeros;
  }

  /** A noun and behind it 零发生 or 为0; with those listed before it (行政复议、行政诉讼均为零). */
  private List<Zero> endingAt(String text, int at, Span sentence, int begun) {
    Optional<ZeroNoun> noun =
        at - begun < REACH ? firstAt(nouns, text, at, sentence.end()) : Optional.empty();
    if (noun.isEmpty()) {
      return List.of();
    }
    int end = at + noun.get().word().length();
    String earlier = text.substring(sentence.start(), at);
    int ended = endingFrom(text, end, sentence.end());
    if (ended > end) {
      return List.of(new Zero(new Span(at, ended), sentence, noun.get(), earlier));
    }
    Matcher next = NEXT.matcher(text).region(end, sentence.end());
    List<Zero> others = next.lookingAt() ? endingAt(text, next.end(), sentence, begun) : List.of();
    List<Zero> zeros = new ArrayList<>();
    if (!others.isEmpty()) {
      zeros.add(new Zero(new Span(at, end), sentence, noun.get(), earlier));
      zeros.addAll(others);
    }
    return zeros;
  }

  private int endingFrom(String text, int end, int limit) {
    for (String word : endings) {
      if (text.startsWith(word, end) && end + word.length() <= limit) {
        return end + word.length();
      }
    }
    Matcher zero = IS_ZERO.matcher(text).region(end, limit);
    zero.useTransparentBounds(true);
    return zero.lookingAt() ? zero.end() : end;
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

  /** Takes what the clause denies, unless it states a figure; gives where it ended. */
  private int denials(
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
    String earlier = text.substring(sentence.start(), start);
    List<Denied.Thing> things = denied.in(text, from, limit);
    for (int i = 0; i < things.size(); i++) {
      Denied.Thing thing = things.get(i);
      boolean first = i == 0;
      int wordsFrom = skipSpace(text, first ? start : thing.from(), thing.end());
      boolean direct = first && thing.from() == from;
      int thingFrom = direct ? start : skipSpace(text, thing.from(), thing.end());
      zeros.add(
          new Zero(
              new Span(wordsFrom, thing.end()),
              sentence,
              thing.noun(),
              earlier,
              new Span(thingFrom, thing.end())));
    }
    return things.isEmpty() ? from : things.getLast().end();
  }

  private static int skipSpace(String text, int from, int limit) {
    int at = from;
    while (at < limit && Space.is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static Optional<ZeroNoun> firstAt(List<ZeroNoun> words, String text, int at, int limit) {
    return words.stream()
        .filter(word -> at + word.word().length() <= limit && text.startsWith(word.word(), at))
        .findFirst();
  }
}
