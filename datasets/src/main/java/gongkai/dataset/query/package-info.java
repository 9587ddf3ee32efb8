/**
 * Questions to the rows of a dataset: which rows, which columns, in what order, counted how.
 *
 * <p>What comes in: a {@link gongkai.dataset.query.RowQuery}, made of columns that the dataset has,
 * and all of its {@link gongkai.dataset.Rows}. What goes out: rows again, with the {@link
 * gongkai.noun.Dataset} that describes their columns, so that every writer can write them. Filters
 * pass rows one by one; what has to hold rows together (an order, groups) holds a stated number of
 * them and refuses more, since half an answer would be a wrong one.
 *
 * <p>Numbers are compared and added up as decimals, never as floating point.
 */
package gongkai.dataset.query;
