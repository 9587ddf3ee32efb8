/** The text in passages with anchors that stay. */
package gongkai.indexer.describe.cut;
