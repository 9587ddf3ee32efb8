/**
 * Codes in, words for people out. The domain's labels come from the vocabulary, those of the
 * service's own codes from its words.
 */
package gongkai.api.label;
