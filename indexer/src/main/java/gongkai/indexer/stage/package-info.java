/** What a stage is: a record goes in, and a record or a named failure comes out. Knows no stage. */
package gongkai.indexer.stage;
