package gongkai.dataset.release;

import gongkai.noun.Release;

/**
 * A release was held back since it would have a fraction of the rows that the one before has:
 * rather the index has lost something than the world.
 */
public final class ShrunkException extends RuntimeException {
  private final transient Release before;
  private final long rows;

  ShrunkException(Release before, long rows) {
    super("%s would shrink from %d rows to %d".formatted(before.dataset(), before.rows(), rows));
    this.before = before;
    this.rows = rows;
  }

  /** The one that stays the latest. */
  public Release before() {
    return before;
  }

  /** Of the one that was held back. */
  public long rows() {
    return rows;
  }
}
