/**
 * The numbers that sentences state, for whoever reads sentences: the indexer those of documents,
 * the check of claims those of others.
 *
 * <p>What comes in: a text, the lines that it is laid out in, and what is known of the document.
 * What goes out: {@link gongkai.noun.Observation}s, each with the exact offsets of its words.
 * Nothing is learnt or guessed: a number is a statistic because a rule that can be named says so.
 *
 * <p>{@code measure.piece} cuts the text and covers what is no figure, {@code measure.sentence} is
 * the grammar, {@code NarrativeObservations} makes Observations of what it gives, {@code Years} and
 * {@code Sureness} say of which year and how surely.
 */
package gongkai.measure;
