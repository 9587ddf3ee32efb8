package gongkai.indexer.publish;

/**
 * A document that is in the index, visible after the next commit.
 *
 * @param id of the Disclosure
 */
public record Published(String id) {}
