/**
 * How documents get in. The packages are the way itself, in order: {@code collect}, {@code
 * extract}, {@code describe}, {@code measure}, {@code publish}; each depends on the record of the
 * one before and on nothing behind it.
 *
 * <p>{@link gongkai.indexer.Pipeline} is the way of one document, {@link gongkai.indexer.IndexRun}
 * that of many.
 */
package gongkai.indexer;
