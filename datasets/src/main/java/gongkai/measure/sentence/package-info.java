/**
 * The grammar of numbers in sentences.
 *
 * <p>{@code QuantityReader} reads number, mark and unit ({@code Gaps}: whether blanks part two),
 * {@code Exclusions} throws out limits and figures of speech, {@code Phrases} finds the noun,
 * {@code Changes} and {@code Parts} say what is no whole, {@code Distribution} undoes 分别 and 各,
 * {@code IndicatorMatcher} names it by the head of its phrase, {@code Dimensions}, {@code Periods}
 * and {@code Terms} narrow it. {@code ZeroReader} and {@code Denied} read zero in words.
 */
package gongkai.measure.sentence;
