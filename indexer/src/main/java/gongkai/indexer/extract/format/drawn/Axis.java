package gongkai.indexer.extract.format.drawn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Places along one direction, where near ones are the same. */
final class Axis {
  private Axis() {}

  /** The places in order, near ones as one at their mean. */
  static double[] of(double[] places) {
    double[] sorted = places.clone();
    Arrays.sort(sorted);
    List<Double> edges = new ArrayList<>();
    int i = 0;
    while (i < sorted.length) {
      int j = i;
      double sum = 0;
      while (j < sorted.length && sorted[j] - sorted[i] <= Ruled.NEAR) {
        sum += sorted[j++];
      }
      edges.add(sum / (j - i));
      i = j;
    }
    return edges.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static int nearest(double[] edges, double place) {
    int best = 0;
    for (int i = 1; i < edges.length; i++) {
      if (Math.abs(edges[i] - place) < Math.abs(edges[best] - place)) {
        best = i;
      }
    }
    return best;
  }
}
