/**
 * The service's own words: everything that it says in its own name, in Chinese and in English.
 *
 * <p>What comes in: a key, and what fills its blanks. What goes out: a sentence. No other package
 * holds words that people read; those of documents come from the index, those of the domain from
 * the vocabulary.
 */
package gongkai.api.words;
