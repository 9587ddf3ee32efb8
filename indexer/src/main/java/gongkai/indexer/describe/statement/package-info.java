/** What can be said of a document, with its evidence, and the names that all readers look for. */
package gongkai.indexer.describe.statement;
