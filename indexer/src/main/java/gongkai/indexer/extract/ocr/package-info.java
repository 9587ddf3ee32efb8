/**
 * Reads a picture of a page.
 *
 * <p>{@link gongkai.indexer.extract.ocr.PageReader} lays the page level, finds its rulings and its
 * lines of text, and has each line read by two networks of PP-OCR; what comes out is a page as PDF
 * and OFD give it, so that tables and paragraphs are found by the same geometry. A character that
 * the networks are not sure of bears a doubt, and a digit that they do not both see always does.
 * ADR 0013 says why it is done so.
 */
package gongkai.indexer.extract.ocr;
