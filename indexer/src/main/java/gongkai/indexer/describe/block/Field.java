package gongkai.indexer.describe.block;

import gongkai.vocabulary.Labels;

/** A label of a metadata block and what stands behind it; the value is trimmed and not empty. */
public record Field(Labels.Label label, String value) {}
