package gongkai.indexer;

import java.nio.file.Path;

/**
 * What an indexer can be told.
 *
 * @param originals the folder that keeps every original by its hash
 * @param hands so many documents are under way at once
 */
public record IndexerConfig(Path originals, int hands) {

  public IndexerConfig {
    if (hands < 1) {
      throw new IllegalArgumentException("an indexer needs at least one hand: " + hands);
    }
  }

  /** As many hands as there are processors. */
  public static IndexerConfig of(Path originals) {
    return new IndexerConfig(originals, Runtime.getRuntime().availableProcessors());
  }
}
