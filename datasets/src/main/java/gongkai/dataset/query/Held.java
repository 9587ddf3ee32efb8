package gongkai.dataset.query;

/** How many different values the groups of one answer hold together, which has a limit. */
final class Held {
  /** For medians, percentiles and counts of different values. */
  static final int MOST = 500_000;

  private int values;

  /**
   * One more.
   *
   * @throws TooManyException where it is too many
   */
  void one() {
    if (++values > MOST) {
      throw new TooManyException(MOST);
    }
  }
}
