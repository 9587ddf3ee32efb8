/**
 * The names of Solr's fields, once. What comes in: nothing. What goes out: {@link
 * gongkai.solr.field.Fields}, which a test holds against the schema both ways, so that a name that
 * is not in the schema does not compile into a query.
 */
package gongkai.solr.field;
