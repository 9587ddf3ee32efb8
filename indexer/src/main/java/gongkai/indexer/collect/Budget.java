package gongkai.indexer.collect;

/** What may still come out of one outermost archive, all levels together. */
final class Budget {
  private final long maxBytes;
  private long members;
  private long tooDeep;
  private long bytes;

  Budget(CollectLimits limits, long archiveBytes) {
    this.maxBytes =
        Math.max(limits.freeBytes(), Math.multiplyExact(archiveBytes, (long) limits.maxRatio()));
    this.members = limits.maxMembers();
    this.tooDeep = limits.maxTooDeep();
  }

  /** Counts a member; false when there were too many. */
  boolean takeMember() {
    return --members >= 0;
  }

  /**
   * Counts an archive that lies too deep to be opened; false when there were too many, which ends
   * the outermost archive: each of them would be told of, and a bomb holds millions.
   */
  boolean takeTooDeep() {
    if (--tooDeep < 0) {
      members = 0;
    }
    return tooDeep >= 0;
  }

  /** How many bytes may still come out. */
  long left() {
    return maxBytes - bytes;
  }

  void takeBytes(long count) {
    bytes += count;
  }
}
