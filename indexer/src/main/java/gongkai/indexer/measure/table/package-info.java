/**
 * Standard forms laid over tables: drawn ones ({@code Grid}, {@code TableAligner}, {@code
 * GroupAligner}) and those that became text ({@code FlatCells}, {@code LineAligner}), under {@code
 * FormReader}. A table that cannot be aligned safely gives a reason and no values.
 */
package gongkai.indexer.measure.table;
