/**
 * Words that are only to be seen: pictures and scanned pages.
 *
 * <p>{@link gongkai.indexer.extract.format.scan.PageReader} lays a page level, finds its lines of
 * text and its rulings, and reads each line by two networks of PP-OCR; what comes out is a page as
 * PDF and OFD give it, so that tables and paragraphs are found by the same geometry. A character
 * that the networks are not sure of bears a doubt, and a digit that they do not both see always
 * does. What was read this way bears the mark {@code ocr}, since nobody typed it.
 */
package gongkai.indexer.extract.format.scan;
