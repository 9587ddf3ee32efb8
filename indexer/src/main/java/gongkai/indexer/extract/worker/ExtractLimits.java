package gongkai.indexer.extract.worker;

import java.time.Duration;

/**
 * What one document may cost.
 *
 * @param workers processes that parse, one file each at a time
 * @param heapMegabytes of each process
 * @param timeout for one file
 * @param maxCharacters of text; a longer one is cut and marked {@code truncated}
 */
public record ExtractLimits(int workers, int heapMegabytes, Duration timeout, int maxCharacters) {

  public static final ExtractLimits DEFAULT =
      new ExtractLimits(
          Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4),
          512,
          Duration.ofSeconds(60),
          20_000_000);

  /** A page that is read off a picture takes so many times as long as a document of text. */
  private static final int SLOWER = 10;

  /** The networks' memory comes on top of it. */
  private static final int HEAP_FOR_PICTURES = 768;

  public ExtractLimits {
    if (workers < 1 || heapMegabytes < 32 || timeout.isNegative() || maxCharacters < 1) {
      throw new IllegalArgumentException("limits must be positive, and a heap of 32 MB or more");
    }
  }

  /** The same for processes that read pictures. */
  public ExtractLimits forScans() {
    return new ExtractLimits(
        workers,
        Math.max(heapMegabytes, HEAP_FOR_PICTURES),
        timeout.multipliedBy(SLOWER),
        maxCharacters);
  }

  /**
   * For how long pictures are read: what was read by then is the text, so that a long scan is not
   * lost to the timeout.
   */
  public Duration ocrTime() {
    return timeout.multipliedBy(SLOWER * 8).dividedBy(10);
  }
}
