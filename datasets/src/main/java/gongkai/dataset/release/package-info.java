/**
 * Editions of a Dataset on disk: immutable, dated, checksummed.
 *
 * <p>What comes in: a Dataset and its rows in a fixed order. What goes out: a folder {@code
 * NAME/DATE} that holds the rows in every format, their description, a Data Package, and what
 * changed since the edition before; or nothing, where nothing changed. A folder appears whole or
 * not at all, and equal rows give equal bytes.
 */
package gongkai.dataset.release;
