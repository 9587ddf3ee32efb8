/**
 * The domain's vocabulary: data files that a subject expert corrects, one entry a line, each with
 * its source.
 *
 * <p>What comes in: the shipped files, or an operator's files of the same names in their stead.
 * What goes out: one immutable {@link gongkai.vocabulary.Vocabulary}. Loading is strict: an unknown
 * column or key, a missing value, an id given twice or an alias claimed twice is a {@link
 * gongkai.vocabulary.table.VocabularyException} that names file and line, and nothing starts.
 */
package gongkai.vocabulary;
