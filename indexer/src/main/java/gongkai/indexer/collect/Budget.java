package gongkai.indexer.collect;

/** What may still come out of one outermost archive, all levels together. */
final class Budget {
  private final long maxBytes;
  private long members;
  private long bytes;

  Budget(CollectLimits limits, long archiveBytes) {
    this.maxBytes =
        Math.max(limits.freeBytes(), Math.multiplyExact(archiveBytes, (long) limits.maxRatio()));
    this.members = limits.maxMembers();
  }

  /** Counts a member; false when there were too many. */
  boolean takeMember() {
    return --members >= 0;
  }

  /** How many bytes may still come out. */
  long left() {
    return maxBytes - bytes;
  }

  void takeBytes(long count) {
    bytes += count;
  }
}
