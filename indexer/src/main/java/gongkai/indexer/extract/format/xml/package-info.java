/** Reading the XML parts of packaged formats, hostile ones included. Knows no format. */
package gongkai.indexer.extract.format.xml;
