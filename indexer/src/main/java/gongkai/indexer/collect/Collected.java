package gongkai.indexer.collect;

import gongkai.noun.Original;
import java.nio.file.Path;

/**
 * A source whose bytes are kept.
 *
 * @param stored the file in the originals folder, named by its hash
 */
public record Collected(Source source, Original original, Path stored) {}
