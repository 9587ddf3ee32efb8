/**
 * The pages of the open data: the catalogue, and for each dataset a preview to filter and sort, a
 * chart, its dictionary, its files and how to use it.
 */
package gongkai.site.dataset;
