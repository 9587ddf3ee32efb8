/**
 * Search as data.
 *
 * <p>What comes in: {@link gongkai.api.search.SearchOperation}'s arguments. What goes out: a {@link
 * gongkai.solr.search.SearchRequest} for the index, and its answer on the wire.
 */
package gongkai.api.search;
