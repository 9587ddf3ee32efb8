/**
 * Addresses of the web: read as browsers read them, in one spelling, so that a page is asked for
 * once and one article is one document.
 */
package gongkai.indexer.collect.address;
