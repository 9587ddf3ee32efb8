/**
 * Pages as they were answered: their markup, their links, what their scripts hold. Nothing is run
 * here; what a browser makes of a page comes through a {@link gongkai.indexer.collect.page.Shower}.
 */
package gongkai.indexer.collect.page;
