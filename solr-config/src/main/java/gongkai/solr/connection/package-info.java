/**
 * The one connection to Solr and its three forms: in this process, over HTTP, and SolrCloud. Above
 * this package nobody knows which it is.
 */
package gongkai.solr.connection;
