/**
 * The one form in which every format's reader hands over what it found: XHTML with five marks,
 * since that is what Tika's own parsers write.
 *
 * <p>{@code h1}-{@code h6}, {@code p}, {@code li} and {@code table} with {@code rowspan} and {@code
 * colspan} are blocks of the text; {@code div class="page"} starts a page; what lies in {@code div
 * class="margin"} is beside the text; {@code a class="attachment"} is a file that belongs to the
 * document. {@link gongkai.indexer.extract.structure.StructureWriter} writes it in the worker
 * process, {@link gongkai.indexer.extract.structure.StructureReader} reads it in ours, distrusting
 * it: the worker has just handled hostile bytes.
 */
package gongkai.indexer.extract.structure;
