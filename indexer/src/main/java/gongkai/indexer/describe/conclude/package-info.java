/** What follows from the rest: kind, region, reporting year. */
package gongkai.indexer.describe.conclude;
