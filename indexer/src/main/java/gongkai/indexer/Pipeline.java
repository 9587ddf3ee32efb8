package gongkai.indexer;

import gongkai.indexer.collect.Collected;
import gongkai.indexer.describe.Described;
import gongkai.indexer.extract.Extracted;
import gongkai.indexer.measure.Measured;
import gongkai.indexer.publish.Published;
import gongkai.indexer.stage.Result;
import gongkai.indexer.stage.Stage;

/**
 * The way of one document whose bytes are kept: into text, into facts, into numbers, into the
 * index.
 */
record Pipeline(
    Stage<Collected, Extracted> extract,
    Stage<Extracted, Described> describe,
    Stage<Described, Measured> measure,
    Stage<Measured, Published> publish) {

  Result<Published> take(Collected collected) {
    return extract.apply(collected).then(describe).then(measure).then(publish);
  }
}
