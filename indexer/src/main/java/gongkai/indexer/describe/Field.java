package gongkai.indexer.describe;

import gongkai.vocabulary.Labels;

/** A label of a metadata block and what stands behind it; the value is trimmed and not empty. */
record Field(Labels.Label label, String value) {}
