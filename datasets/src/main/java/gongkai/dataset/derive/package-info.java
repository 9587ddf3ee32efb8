/**
 * Datasets whose rows are computed from the records of a noun: lags, counts, citations.
 *
 * <p>What comes in: the wire forms of all records that the dataset's filter leaves. What goes out:
 * rows with the columns that the derivation names, in a fixed order. A row says {@code uncounted}
 * where a date or a holiday calendar is missing; it never guesses. A derivation that needs to see
 * records together keeps a few words of each, never the records.
 */
package gongkai.dataset.derive;
