/**
 * The checks C1 to C15: what a document's figures say about one another.
 *
 * <p>What comes in: nouns, that is a {@link gongkai.check.finding.CheckedDocument} or all
 * observations of one body. What goes out: {@link gongkai.noun.Finding}s, each with what it looked
 * at, the figure expected and the figure found, in one Chinese and one English sentence. A check
 * never changes a number. Every check is one small class with one rule; what varies by form or
 * wording is data in the vocabulary.
 */
package gongkai.check;
