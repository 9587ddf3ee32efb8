/**
 * Asks servers as a guest: robots.txt is obeyed, a host is asked once a second or as seldom as it
 * wishes, what has not changed is not downloaded again, and nothing leads into the network that the
 * program runs in.
 *
 * <p>What comes in: an address, or a {@link gongkai.indexer.collect.fetch.ListRequest}. What goes
 * out: a {@link gongkai.indexer.collect.fetch.Fetched}. What a server said of a page ({@link
 * gongkai.indexer.collect.fetch.Visits}) is kept between runs.
 */
package gongkai.indexer.collect.fetch;
