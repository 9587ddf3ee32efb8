/**
 * DOCX, read straight from its XML in one pass, because stock readers lose merged cells and the
 * numbers that Word counts by itself ({@code 第X条}, {@code （一）}), and both carry meaning here.
 *
 * <p>{@link gongkai.indexer.extract.format.word.WordDocument} opens the package, {@link
 * gongkai.indexer.extract.format.word.WordWalker} goes through its body, {@link
 * gongkai.indexer.extract.format.word.WordTable} lays cells on the grid.
 */
package gongkai.indexer.extract.format.word;
