/**
 * From bytes to text and structure.
 *
 * <p>What comes in: a {@link gongkai.indexer.collect.Collected} document of any format. What goes
 * out: its {@link gongkai.indexer.extract.Content}, one text with blocks and cells whose offsets
 * count in it, and beside it what describes the page but is not its text; or a failure with its
 * reason.
 *
 * <p>Three steps. A worker process parses the file and hands back XHTML ({@code worker}, {@code
 * format}); {@code structure} cuts that into pieces; {@link gongkai.indexer.extract.Margins} and
 * {@link gongkai.indexer.extract.ContentBuilder} part text from furniture and count the offsets.
 */
package gongkai.indexer.extract;
