package gongkai.indexer.stage;

/**
 * One step of the way from file to index. A stage never throws for what a document is: every such
 * trouble is a {@link Failure}. What it does throw is trouble of the machine (the disk is full,
 * Solr is gone), and ends the run.
 */
@FunctionalInterface
public interface Stage<I, O> {
  Result<O> apply(I input);
}
