/**
 * Formats that keep a page as it is drawn, PDF and OFD: words, paragraphs and tables have to be
 * found again.
 *
 * <p>A reader of the format notes every glyph ({@link gongkai.indexer.extract.format.drawn.Glyph})
 * and every straight line ({@link gongkai.indexer.extract.format.drawn.Ruling}) of a page, from its
 * upper left corner, in points (1/72 inch). Lines that cross make the grid of a table ({@link
 * gongkai.indexer.extract.format.drawn.Ruled}); glyphs inside go to its cells, the others to lines
 * of text; {@link gongkai.indexer.extract.format.drawn.Flow} joins lines into paragraphs, and
 * paragraphs and tables over page breaks.
 */
package gongkai.indexer.extract.format.drawn;
