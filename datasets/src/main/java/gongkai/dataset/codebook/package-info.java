/**
 * What the codes in cells mean. What comes in: the vocabulary. What goes out: every closed list and
 * every id of tables, rows, columns, indicators and checks, in Chinese and in English, as {@link
 * gongkai.dataset.codebook.Codebook}: the one place that knows which values a column can have.
 */
package gongkai.dataset.codebook;
