/** From bytes to characters, for whoever reads text: links and words by one charset. */
package gongkai.indexer.collect.encoding;
