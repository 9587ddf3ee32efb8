/**
 * What is published as data.
 *
 * <p>What comes in: definition files (which columns of which records, with a dictionary), and
 * {@link gongkai.dataset.Rows}, the wire forms of nouns, from whoever holds them. What goes out:
 * the same rows as CSV, XLSX, JSON, NDJSON or Parquet ({@link gongkai.dataset.RowWriter}), their
 * description ({@link gongkai.dataset.DataPackage}), and dated, checksummed, immutable editions on
 * disk ({@link gongkai.dataset.Releaser}).
 *
 * <p>Nothing here counts rows in memory: a million of them pass one by one. What is absent stays
 * absent in every format; it never becomes 0.
 */
package gongkai.dataset;
