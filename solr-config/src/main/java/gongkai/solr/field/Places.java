package gongkai.solr.field;

import java.util.ArrayList;
import java.util.List;

/** Values that lie within others: a county in its city, a sub-class in its class. */
public final class Places {
  /**
   * Province, city, county, township: digits of GB/T 2260 and of the statistical codes below it.
   */
  private static final int[] LEVELS = {2, 4, 6, 9};

  private Places() {}

  /** The code without the zeros that fill it up: {@code 620000} is {@code 62}. */
  public static String region(String code) {
    String short6 = code;
    if (code.matches("\\d{6}")) {
      while (short6.length() > 2 && short6.endsWith("00")) {
        short6 = short6.substring(0, short6.length() - 2);
      }
    }
    return short6;
  }

  /** The region and those it lies in, outermost first. */
  public static List<String> regions(String code) {
    String region = region(code);
    List<String> path = new ArrayList<>();
    if (region.isEmpty()) {
      return path;
    }
    if (region.matches("\\d+")) {
      for (int level : LEVELS) {
        if (level < region.length()) {
          path.add(region.substring(0, level));
        }
      }
    }
    path.add(region);
    return path;
  }

  /** The class, and the class with its sub-class, as the path parted by backslashes has them. */
  public static List<String> topics(String topic) {
    List<String> path = new ArrayList<>();
    for (int at = topic.indexOf('\\'); at >= 0; at = topic.indexOf('\\', at + 1)) {
      if (at > 0) {
        path.add(topic.substring(0, at));
      }
    }
    if (!topic.isEmpty()) {
      path.add(topic);
    }
    return path;
  }
}
