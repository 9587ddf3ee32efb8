package gongkai.chinese;

import java.math.BigDecimal;

/**
 * A number as it stands in a text.
 *
 * @param start offset of its first character
 * @param end offset after its last one
 * @param value exact
 * @param script which digits it is written in
 * @param head the value before a last 万, where one ends the numeral and no 亿 stands before it; else
 *     the value. {@code 320万元} can so be read as 320 of the unit 万元
 * @param headEnd where the head ends
 */
public record Numeral(
    int start, int end, BigDecimal value, Script script, BigDecimal head, int headEnd) {

  /** Which digits. */
  public enum Script {
    ARABIC,
    CHINESE
  }
}
