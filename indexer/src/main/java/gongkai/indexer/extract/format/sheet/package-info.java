/**
 * Spreadsheets: a heading for each sheet, and its used cells as one table, as displayed, merged
 * cells resolved. XLSX is streamed; XLS and what POI cannot read go other ways ({@link
 * gongkai.indexer.extract.format.sheet.Workbook}).
 */
package gongkai.indexer.extract.format.sheet;
