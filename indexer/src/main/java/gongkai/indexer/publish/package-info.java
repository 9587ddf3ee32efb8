/**
 * The last stage: a measured document becomes a holding of the index. What comes in is complete;
 * what ties documents to each other is settled after a run, when all of its documents are known.
 */
package gongkai.indexer.publish;
