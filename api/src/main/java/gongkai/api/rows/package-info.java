/**
 * How rows are asked for, and what is said beside them. What comes in: the columns of a dataset and
 * the arguments of a request. What goes out: a {@link gongkai.dataset.query.RowQuery}, labels
 * beside codes, and what must be known of figures that are made of many.
 */
package gongkai.api.rows;
