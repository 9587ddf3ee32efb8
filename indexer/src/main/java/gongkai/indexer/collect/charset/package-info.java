/**
 * From bytes to characters, for collectors that follow links and for parsers that read texts: both
 * must read the same words out of the same bytes.
 */
package gongkai.indexer.collect.charset;
