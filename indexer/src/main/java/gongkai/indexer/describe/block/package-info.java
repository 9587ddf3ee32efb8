/**
 * What the page says of its document beside the text: labelled fields, meta tags, rows of lists.
 */
package gongkai.indexer.describe.block;
