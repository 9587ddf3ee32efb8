/**
 * Parsing in processes of their own (Tika pipes), so that a hang, an out-of-memory or a crash costs
 * one document.
 *
 * <p>What comes in: a file and what is known of it. What goes out: XHTML as {@code
 * gongkai.indexer.extract.structure} tells, with the metadata that the parser found; or a failure
 * with its reason. The parsers are those of {@code tika-config.xml}: a new format is one class, and
 * one line there. A worker ends when its input does, hence also when our process is killed.
 */
package gongkai.indexer.extract.worker;
