/**
 * The page of a search, and its export as a table. Every state is an address; the page asks the
 * same operation as the search as data, so both find the same.
 */
package gongkai.site.search;
