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

  public ExtractLimits {
    if (workers < 1 || heapMegabytes < 32 || timeout.isNegative() || maxCharacters < 1) {
      throw new IllegalArgumentException("limits must be positive, and a heap of 32 MB or more");
    }
  }
}
