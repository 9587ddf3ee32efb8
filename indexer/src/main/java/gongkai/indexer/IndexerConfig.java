package gongkai.indexer;

import java.nio.file.Path;

/**
 * What an indexer can be told.
 *
 * @param originals the folder that keeps every original by its hash
 * @param state the folder of what one run leaves to the next: documents whose ties are not settled,
 *     and what web servers said of their pages; one indexer at a time
 * @param hands so many documents are under way at once
 * @param maskPersonal whether numbers of identity cards and mobile telephones are masked in all
 *     that is kept of a text; originals stay as they were published
 * @param ocr whether scanned pages and pictures are read
 */
public record IndexerConfig(
    Path originals, Path state, int hands, boolean maskPersonal, boolean ocr) {

  public IndexerConfig {
    if (hands < 1) {
      throw new IllegalArgumentException("an indexer needs at least one hand: " + hands);
    }
  }

  /** As many hands as there are processors. */
  public static IndexerConfig of(Path originals, Path state) {
    return new IndexerConfig(
        originals, state, Runtime.getRuntime().availableProcessors(), false, false);
  }

  public IndexerConfig readingScans(boolean read) {
    return new IndexerConfig(originals, state, hands, maskPersonal, read);
  }

  public IndexerConfig maskingPersonal(boolean mask) {
    return new IndexerConfig(originals, state, hands, mask, ocr);
  }
}
