/**
 * What a page is and where it leads: a document, an error that answers 200, navigation, a frame
 * around another page, a page that only leads on; its files; the site that it names as its source.
 *
 * <p>What comes in: a {@link gongkai.indexer.collect.page.PageView}. Nothing here asks a server.
 */
package gongkai.indexer.collect.judge;
