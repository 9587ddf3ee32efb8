/** A SolrCloud in processes of its own, made of the jars that Maven has. */
package gongkai.solr.testing.cluster;
