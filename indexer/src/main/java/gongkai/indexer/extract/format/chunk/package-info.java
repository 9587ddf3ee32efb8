/**
 * Files shown within office files: knows the readers of all formats that can be, and is known by
 * none of them.
 */
package gongkai.indexer.extract.format.chunk;
