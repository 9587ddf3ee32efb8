/**
 * Rows of lists, wherever they stand: in HTML, in XML records, in JSON of any shape, in the arrays
 * of scripts.
 *
 * <p>What comes in: a {@link gongkai.indexer.collect.page.PageView} or the file of an answer. What
 * goes out: an {@link gongkai.indexer.collect.row.Answer} with its {@link
 * gongkai.indexer.collect.row.Row}s and the number of rows that the site states.
 */
package gongkai.indexer.collect.row;
