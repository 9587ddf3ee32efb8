/** In what order the proposals of words, pairs and vectors become hits. */
package gongkai.solr.plugin.rank;
