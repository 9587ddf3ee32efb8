package gongkai.indexer.collect;

/**
 * How much a collector takes in.
 *
 * @param maxFileBytes of one document
 * @param maxDepth archives within archives; 1 takes the members of an archive but opens none of
 *     them
 * @param maxTooDeep archives of one outermost archive that lie deeper than that and are told of;
 *     with one more the outermost archive ends
 * @param maxMembers of one outermost archive, all levels together
 * @param maxRatio bytes that come out of an outermost archive, all levels together, to its own size
 * @param freeBytes what may always come out, whatever the ratio: small archives of text pack well
 */
public record CollectLimits(
    long maxFileBytes, int maxDepth, int maxTooDeep, int maxMembers, int maxRatio, long freeBytes) {

  private static final long MEGABYTE = 1L << 20;

  public static final CollectLimits DEFAULT =
      new CollectLimits(512 * MEGABYTE, 4, 100, 200_000, 100, 256 * MEGABYTE);

  public CollectLimits {
    if (maxFileBytes < 1
        || maxDepth < 0
        || maxTooDeep < 0
        || maxMembers < 1
        || maxRatio < 1
        || freeBytes < 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
