/**
 * Sites and addresses, gone through as a guest.
 *
 * <p>What comes in: addresses, or a {@link gongkai.indexer.collect.web.Site}. What goes out: one
 * {@link gongkai.indexer.collect.fetch.Fetched} for every address, in the order of finding. A site
 * is gone through by its lists, its sitemaps and feeds and by the links of its pages; what was
 * known of it and is linked from nowhere any more is asked for as well, since only the site can say
 * that a page is gone. Files that a page links to are fetched from the same host wherever they lie.
 *
 * <p>Nothing that a server does holds up a run or fills the disk: answers have limits of time and
 * size, redirects are counted and stay in scope, and a crawl has a limit of pages and of depth,
 * which is told where it cuts.
 */
package gongkai.indexer.collect.web;
