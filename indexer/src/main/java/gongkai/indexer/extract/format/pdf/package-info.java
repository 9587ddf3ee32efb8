/**
 * PDF: a page is drawn glyphs and lines, and words, paragraphs and tables have to be found again.
 *
 * <p>{@link gongkai.indexer.extract.format.pdf.PageScan} notes every glyph and every straight line
 * of a page, from its upper left corner, in points (1/72 inch). Lines that cross make the grid of a
 * table ({@link gongkai.indexer.extract.format.pdf.Ruled}); glyphs inside go to its cells, the
 * others to lines of text; {@link gongkai.indexer.extract.format.pdf.Flow} joins lines into
 * paragraphs, and paragraphs and tables over page breaks.
 */
package gongkai.indexer.extract.format.pdf;
