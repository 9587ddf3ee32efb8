/**
 * From sentences and tables to numbers.
 *
 * <p>What comes in: a {@link gongkai.indexer.describe.Described} document. What goes out: the same
 * with its {@link gongkai.noun.Observation}s, each with the exact offsets of its words, and the
 * findings about them. Nothing is learnt or guessed: a number is a statistic because a rule that
 * can be named says so.
 *
 * <p>The way of a sentence: {@code gongkai.measure} reads it.
 *
 * <p>The way of a table: {@code measure.table} lays forms over it, {@code FormObservations} makes
 * Observations. A table that cannot be aligned safely gives a finding and no values.
 */
package gongkai.indexer.measure;
