package gongkai.solr.plugin.rank;

import java.util.function.IntToDoubleFunction;

/**
 * Where a list of the best ends. Of equal ones at its end all are in or none, so that it does not
 * depend on the order in which they were indexed, or on where they lie.
 */
public final class Cut {
  private Cut() {}

  /**
   * The place of the end.
   *
   * @param size of the list, best first; one more than wanted, if there is one
   * @return how many to take; at most so many, and all equal ones where there is nothing better
   */
  public static int at(int size, int most, IntToDoubleFunction score) {
    if (size <= most) {
      return size;
    }
    double next = score.applyAsDouble(most);
    int end = most;
    while (end > 0 && score.applyAsDouble(end - 1) <= next) {
      end--;
    }
    return end == 0 ? most : end;
  }
}
