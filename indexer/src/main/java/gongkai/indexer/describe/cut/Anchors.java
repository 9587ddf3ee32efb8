package gongkai.indexer.describe.cut;

import java.util.HashMap;
import java.util.Map;

/** Gives every passage of one document an anchor of its own, the same at every run. */
final class Anchors {
  private final Map<String, Integer> given = new HashMap<>();

  /** {@code p-1}, {@code p-2} … in the order of the text. */
  String next(String kind) {
    return kind + "-" + given.merge(kind, 1, Integer::sum);
  }

  /** The anchor itself, or {@code article-12_2} where an article 12 stands in the text already. */
  String fixed(String anchor) {
    int times = given.merge(anchor, 1, Integer::sum);
    return times == 1 ? anchor : anchor + "_" + times;
  }
}
