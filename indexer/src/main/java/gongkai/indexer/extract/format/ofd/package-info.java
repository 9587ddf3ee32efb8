/** OFD (GB/T 33190): what is drawn on its pages and seen by a reader. */
package gongkai.indexer.extract.format.ofd;
