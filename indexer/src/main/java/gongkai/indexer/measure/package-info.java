/**
 * From sentences and tables to numbers.
 *
 * <p>What comes in: a {@link gongkai.indexer.describe.Described} document. What goes out: the same
 * with its {@link gongkai.noun.Observation}s, each with the exact offsets of its words, and the
 * findings about them. Nothing is learnt or guessed: a number is a statistic because a rule that
 * can be named says so.
 *
 * <p>The way of a sentence: {@code Stretches} cuts the text, {@code Masks} covers what is no figure
 * (dates, titles, document numbers), {@code QuantityReader} reads number, mark and unit, {@code
 * Exclusions} throws out limits and figures of speech, {@code Phrases} finds the noun, {@code
 * Parts} what is a part of what, {@code Distribution} undoes 分别 and 各, {@code IndicatorMatcher}
 * names it, {@code Dimensions} and {@code Periods} narrow it. {@code ZeroReader} reads zero in
 * words.
 *
 * <p>The way of a table: {@code Grid}, {@code TableAligner}, {@code CellReader} under {@code
 * FormReader}. A table that cannot be aligned safely gives a finding and no values.
 */
package gongkai.indexer.measure;
