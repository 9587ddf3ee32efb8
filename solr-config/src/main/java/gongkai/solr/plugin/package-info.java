/**
 * The part of search that runs inside Solr: a question becomes a query, and matches become offsets.
 *
 * <p>What comes in: a {@link gongkai.solr.plugin.Question}, JSON that this project wrote, in a
 * parameter of its own. What goes out: Lucene queries built from analysed terms, so that nothing a
 * person types can be read as syntax; and for each passage the offsets of what matched.
 */
package gongkai.solr.plugin;
