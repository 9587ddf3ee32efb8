/**
 * The one door to the index. What comes in: questions, filters and records to be written. What goes
 * out: Solr's answers, read as nouns, and errors in the terms of this program. Solr's own documents
 * do not leave this module.
 */
package gongkai.solr.index;
