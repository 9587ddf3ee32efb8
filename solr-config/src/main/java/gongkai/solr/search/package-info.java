/**
 * A question in, an answer out. The user's words are analysed here and reach Solr only as analysed
 * terms, never as query syntax.
 */
package gongkai.solr.search;
