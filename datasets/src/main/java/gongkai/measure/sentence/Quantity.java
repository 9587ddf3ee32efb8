package gongkai.measure.sentence;

import gongkai.chinese.Numeral.Script;
import gongkai.vocabulary.figure.Units.Unit;
import java.math.BigDecimal;

/**
 * A number with its unit, as read.
 *
 * @param start offset of the first word that belongs to it, 近 and 约 included
 * @param end offset after the last one, 以上 included
 * @param numberEnd offset after the unit's name
 * @param value in the unit
 * @param marked whether 余 or 多 stands inside
 */
public record Quantity(
    int start,
    int end,
    int numberStart,
    int numberEnd,
    BigDecimal value,
    Unit unit,
    boolean approximate,
    boolean marked,
    Script script) {

  public boolean ratio() {
    return unit.kind() == gongkai.vocabulary.figure.Units.Kind.RATIO;
  }
}
