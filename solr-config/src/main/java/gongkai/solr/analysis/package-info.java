/**
 * Chinese text as terms: the plug-in that Solr loads.
 *
 * <p>What comes in: text from documents or from people, in any state. What goes out: terms, each
 * with the offsets of the very characters it was read from. Two analyses stand side by side in the
 * schema: words, cut by HanLP ({@link gongkai.solr.analysis.HanLpTokenizer}), and overlapping pairs
 * of characters, cut by Lucene. Both take traditional for simplified characters and full width for
 * half width; that is done one character for one, so that no offset ever moves.
 */
package gongkai.solr.analysis;
