/**
 * A service in bad company: readers, downloaders, a harvester, a crawler, slow and hostile clients
 * and an indexer at once. In comes an address, out go the figures.
 */
package gongkai.bench.storm;
