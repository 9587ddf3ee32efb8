/**
 * Pictures within documents, and those that are documents: which are read, for how long, and what
 * is said of those that are not. What was read bears the mark {@code ocr}, since nobody typed it.
 */
package gongkai.indexer.extract.format.scan;
