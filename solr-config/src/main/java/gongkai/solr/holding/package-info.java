/**
 * What the index holds, as nouns: a document with all that hangs on it goes in whole and comes out
 * whole. Solr's own documents do not leave this package.
 */
package gongkai.solr.holding;
