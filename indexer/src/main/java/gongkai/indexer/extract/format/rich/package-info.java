/** RTF, read token by token. */
package gongkai.indexer.extract.format.rich;
