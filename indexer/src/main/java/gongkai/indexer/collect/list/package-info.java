/**
 * Lists of documents as sites publish them: records in scripts, JSON, HTML in JSON, arrays, pagers
 * that a script writes, forms that are sent back.
 *
 * <p>What comes in: a page ({@link gongkai.indexer.collect.list.PageView}) and the families of
 * publishing systems. What goes out: its {@link gongkai.indexer.collect.list.Row}s, and {@link
 * gongkai.indexer.collect.list.Pager}s that say what to ask for next. Nothing here asks a server.
 */
package gongkai.indexer.collect.list;
