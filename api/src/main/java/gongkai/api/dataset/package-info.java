/**
 * Datasets as data: the catalogue, and rows streamed from the index.
 *
 * <p>What comes in: a dataset, a format, filters. What goes out: a file that is written as it is
 * read, whatever its length.
 */
package gongkai.api.dataset;
