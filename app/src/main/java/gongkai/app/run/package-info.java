/**
 * Runs of the indexer: one at a time, ordered by a command, a watch or the operator, and written
 * down.
 */
package gongkai.app.run;
