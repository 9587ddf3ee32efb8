package gongkai.indexer.extract;

import gongkai.indexer.collect.Collected;

/** A document as text and structure. */
public record Extracted(Collected collected, Content content) {}
