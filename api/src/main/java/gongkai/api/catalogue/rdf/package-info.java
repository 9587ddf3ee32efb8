/**
 * Descriptions as RDF. What comes in: a tree of nodes with their properties. What goes out: the
 * same statements as JSON-LD 1.1, Turtle 1.1 and RDF/XML.
 *
 * <p>A library that writes these three would bring more than ten megabytes; that all three say the
 * same is held by a test that reads them with one (docs/adr/0017-catalogues-of-others.md).
 */
package gongkai.api.catalogue.rdf;
