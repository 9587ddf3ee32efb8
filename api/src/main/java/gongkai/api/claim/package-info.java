/**
 * What others say, held against what documents say.
 *
 * <p>What comes in: a text. What goes out: each document number, title, article, quote and figure
 * in it, with what the documents held say to it and where. {@code ClaimReader} finds them by the
 * grammars that documents are read by; a rule for each kind judges them over passages, observations
 * and ties. That a document is not held is no judgement, and nothing is ever called false.
 */
package gongkai.api.claim;
