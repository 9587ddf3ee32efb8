package gongkai.measure.sentence;

import gongkai.chinese.Numeral.Script;
import gongkai.measure.piece.Masks;
import gongkai.measure.piece.Span;
import gongkai.vocabulary.figure.MeasureWords;
import gongkai.vocabulary.figure.MeasureWords.Exclusion;
import gongkai.vocabulary.figure.Units.Kind;
import java.math.BigDecimal;
import java.util.List;

/** Throws out what has the form of a figure and is none: limits, targets, figures of speech. */
final class Exclusions {
  /** How far before a number a word can reach it. */
  private static final int REACH = 60;

  private static final String BOUNDARY = "，。；：！？、,;:!?）)\n";

  /** Time is measured where it was achieved, not where it is allowed. */
  private static final List<String> MEASURED_TIME = List.of("平均", "缩短", "压缩", "累计", "时长");

  private final List<Exclusion> exclusions;
  private final List<String> countVerbs;

  Exclusions(MeasureWords words) {
    this.exclusions = words.exclusions();
    this.countVerbs = words.countVerbs();
  }

  boolean exclude(String text, Span sentence, Quantity quantity, Masks masks) {
    String before =
        masks.without(
            text,
            new Span(
                Math.max(sentence.start(), quantity.numberStart() - REACH),
                quantity.numberStart()));
    String after = text.substring(quantity.numberEnd(), sentence.end());
    return exclusions.stream().anyMatch(exclusion -> fits(exclusion, quantity, before, after))
        || (quantity.unit().kind() == Kind.TIME && !measuredTime(before))
        || (small(quantity) && !counted(quantity, before, after));
  }

  private static boolean fits(Exclusion exclusion, Quantity quantity, String before, String after) {
    boolean applies =
        switch (exclusion.applies()) {
          case ALL -> true;
          case CHINESE -> small(quantity);
          case TIME -> quantity.unit().kind() == Kind.TIME;
          case SCORE -> quantity.unit().kind() == Kind.SCORE;
        };
    return applies
        && (exclusion.place() == MeasureWords.Place.BEFORE
            ? exclusion.pattern().matcher(before).find()
            : exclusion.pattern().matcher(after).lookingAt());
  }

  private static boolean measuredTime(String before) {
    int clause = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
    String own = before.substring(clause + 1);
    return MEASURED_TIME.stream().anyMatch(own::contains);
  }

  private static boolean small(Quantity quantity) {
    return quantity.script() == Script.CHINESE
        && !quantity.marked()
        && !quantity.ratio()
        && quantity.value().compareTo(BigDecimal.TEN) <= 0;
  }

  /** 举办培训三次: the last verb is what was done, not the doing. */
  private boolean acted(String own) {
    return countVerbs.stream()
        .filter(own::endsWith)
        .map(verb -> own.substring(0, own.length() - verb.length()))
        .anyMatch(rest -> countVerbs.stream().anyMatch(rest::endsWith));
  }

  /** 收到行政复议三件 counts; 一个窗口, 三项制度 and 四套班子 do not. */
  private boolean counted(Quantity quantity, String before, String after) {
    int clause = -1;
    for (int at = 0; at < before.length(); at++) {
      if (BOUNDARY.indexOf(before.charAt(at)) >= 0) {
        clause = at;
      }
    }
    String own = before.substring(clause + 1);
    boolean verb = countVerbs.stream().anyMatch(own::contains);
    boolean ends = after.isEmpty() || BOUNDARY.indexOf(after.charAt(0)) >= 0;
    boolean directly = countVerbs.stream().anyMatch(own::endsWith);
    if (quantity.unit().weak()) {
      return verb && ends && (!directly || acted(own));
    }
    return (verb && (ends || directly || own.length() > 4)) || (ends && own.length() > 3);
  }
}
