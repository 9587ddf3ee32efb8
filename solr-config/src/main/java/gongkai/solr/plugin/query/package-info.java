/** Queries that Lucene lacks, which know nothing of questions. */
package gongkai.solr.plugin.query;
