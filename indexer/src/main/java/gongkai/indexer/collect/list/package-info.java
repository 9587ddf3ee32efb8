/**
 * The lists of publishing systems: found in a page, and walked from their first page to their end.
 *
 * <p>What comes in: a page ({@link gongkai.indexer.collect.page.PageView}) and the families of
 * publishing systems. What goes out: {@link gongkai.indexer.collect.list.FoundList}s, and for each
 * a {@link gongkai.indexer.collect.list.ListWalk} that says what to ask for next. Nothing here asks
 * a server.
 */
package gongkai.indexer.collect.list;
