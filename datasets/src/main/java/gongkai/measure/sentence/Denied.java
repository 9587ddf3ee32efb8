package gongkai.measure.sentence;

import gongkai.measure.piece.Space;
import gongkai.measure.piece.Span;
import gongkai.vocabulary.figure.MeasureWords.ZeroNoun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a clause denies behind its negation. Chinese puts the head last: of 因信息公开申请引发的行政复议或行政诉讼 it
 * is 行政复议 and 行政诉讼, of 政府信息公开申请行政复议 the latter, of 公民提出的公开政府信息的申请 the application. What stands
 * before the last 的 says why, whose or which.
 */
final class Denied {
  /** What may follow a noun and names nothing by itself. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:等情况|等情形|等现象|等事件|等事项|等问题|的?情况|的?情形|的?现象|的?事件|的?事项|的?行为|的?问题|的?记录|案件|案|事件|工单|数量|件|等)$");

  /** A modifier that tells a cause or a theme, and not which of the things is meant. */
  private static final Pattern CAUSE =
      Pattern.compile("^[^、]{0,6}?(?:因|由于?|针对|对于?|就|关于|有关|涉及|围绕|根据)|(?:引发|引起|导致|产生|造成|方面)$");

  /** Between the nouns of a list. */
  private static final Pattern BETWEEN = Pattern.compile("、|以及|或者|和|或|及|与");

  /** A noun before which this stands is why or about what: 因信息公开申请被提起行政复议. */
  private static final Pattern ABOUT = Pattern.compile("(?:因|由|由于|针对|对|对于|就|关于|涉及|围绕|有关)$");

  /** 没有逾期未答复的申请 denies that any was left, not that any came. */
  private static final Pattern UNDONE =
      Pattern.compile("(?:未|没有|不)(?:按期|按时|及时)?(?:答复|办理|办结|处理|公开|回复|整改)");

  private final List<ZeroNoun> nouns;

  Denied(List<ZeroNoun> longestFirst) {
    this.nouns = longestFirst;
  }

  /**
   * One thing of which there was none.
   *
   * @param noun with its unit
   * @param end offset after the noun
   * @param from where the words begin that say which thing it is, a cause left out
   */
  record Thing(ZeroNoun noun, int from, int end) {}

  /** The things that a clause from {@code from} to {@code to} denies, in text order. */
  List<Thing> in(String text, int from, int to) {
    int end = to;
    while (end > from && Space.is(text.charAt(end - 1))) {
      end--;
    }
    List<Thing> things = new ArrayList<>();
    Matcher between = BETWEEN.matcher(text).region(from, end);
    int start = from;
    while (between.find()) {
      // 公民、法人提出的申请: what ends in no thing goes on.
      Optional<Thing> thing = endingIn(text, new Span(start, between.start()));
      if (thing.isPresent()) {
        things.add(thing.get());
        start = between.end();
      }
    }
    endingIn(text, new Span(start, end)).ifPresent(things::add);
    return things;
  }

  /** Behind the last 的, unless only 情况 or the like follows it. */
  private static int headFrom(String text, int from, int end) {
    int of = text.lastIndexOf('的', end - 1);
    return of < from ? from : of + 1;
  }

  /** The noun that an item ends with, a case or an event of it included. */
  private Optional<Thing> endingIn(String text, Span item) {
    int end = item.end();
    while (true) {
      Optional<ZeroNoun> noun = nounBefore(text, item.start(), end);
      if (noun.isPresent()) {
        int start = end - noun.get().word().length();
        String modifier = text.substring(item.start(), start);
        if (ABOUT.matcher(modifier).find() || UNDONE.matcher(modifier).find()) {
          return Optional.empty();
        }
        int head = headFrom(text, item.start(), start);
        boolean caused =
            head > item.start() && CAUSE.matcher(text.substring(item.start(), head - 1)).find();
        return Optional.of(new Thing(noun.get(), caused ? head : item.start(), end));
      }
      Matcher tail = TAIL.matcher(text).region(item.start(), end);
      if (!tail.find() || tail.start() == item.start()) {
        return Optional.empty();
      }
      end = tail.start();
    }
  }

  private Optional<ZeroNoun> nounBefore(String text, int from, int end) {
    return nouns.stream()
        .filter(
            noun ->
                end - noun.word().length() >= from
                    && text.startsWith(noun.word(), end - noun.word().length()))
        .findFirst();
  }
}
