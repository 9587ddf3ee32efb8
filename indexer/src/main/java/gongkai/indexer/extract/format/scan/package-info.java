/**
 * Words that are only to be seen: pictures and scanned pages, read by tesseract where the operator
 * has installed it and switched it on. What was read this way bears the mark {@code ocr}, since
 * nobody typed it.
 */
package gongkai.indexer.extract.format.scan;
