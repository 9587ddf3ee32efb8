/**
 * The formats: one class for each, a Tika parser that runs in the worker process and writes what it
 * finds by {@link gongkai.indexer.extract.structure.StructureWriter}. Whatever has no class of its
 * own here is read by Tika's stock parsers ({@link gongkai.indexer.extract.format.StockFormats}). A
 * parser knows its format and nothing of disclosure; the one piece of vocabulary that comes in,
 * what marks the body of a page, is given by the configuration.
 */
package gongkai.indexer.extract.format;
