package gongkai.measure.sentence;

import gongkai.measure.piece.Space;
import gongkai.measure.piece.Span;
import java.util.Map;
import java.util.Optional;

/**
 * A quantity that counts something, on its way to an Observation.
 *
 * @param sentence in which it stands
 * @param partOf the start of the other statistic that it is a part of
 * @param dimensions set by the grammar itself: what 分别 or 各 gave it
 * @param turn 0, or which of several things one number counts (各3件)
 * @param rule by which it was read
 */
public record Statistic(
    Quantity quantity,
    Span sentence,
    Phrase phrase,
    Optional<Integer> partOf,
    Map<String, String> dimensions,
    int turn,
    Rule rule) {

  /** How a number was read. */
  public enum Rule {
    NUMBER("number"),
    GAP("gap"),
    LINE_BREAK("line_break"),
    RESPECTIVELY("respectively"),
    IN_TURN("in_turn"),
    EACH("each");

    private final String wire;

    Rule(String wire) {
      this.wire = wire;
    }

    public String wire() {
      return wire;
    }
  }

  /** Of the number alone: whether blanks or a line break stand among its digits. */
  static Rule rule(Quantity quantity, String text) {
    Rule rule = Rule.NUMBER;
    for (int at = quantity.numberStart() + 1; at + 1 < quantity.numberEnd(); at++) {
      boolean amidDigits =
          Space.is(text.charAt(at))
              && Character.isDigit(text.charAt(at + 1))
              && rule != Rule.LINE_BREAK;
      if (amidDigits) {
        rule = text.charAt(at) == '\n' ? Rule.LINE_BREAK : Rule.GAP;
      } else if (text.charAt(at) == '\n') {
        rule = Rule.LINE_BREAK;
      }
    }
    return rule;
  }

  Statistic with(Phrase other, int otherTurn, Map<String, String> otherDimensions, Rule otherRule) {
    return new Statistic(quantity, sentence, other, partOf, otherDimensions, otherTurn, otherRule);
  }
}
