package gongkai.chinese;

import java.util.ArrayList;
import java.util.List;

/** Finds the titles that a text names between 《》. */
public final class BookTitles {
  private static final int LONGEST = 120;

  private BookTitles() {}

  /**
   * A title in a text.
   *
   * @param start offset of 《
   * @param end offset after 》
   */
  public record Found(int start, int end) {
    /** What stands between the marks. */
    public String name(String text) {
      return text.substring(start + 1, end - 1);
    }
  }

  /** Every outermost 《…》 that closes within a line, in order. */
  public static List<Found> findAll(String text) {
    List<Found> titles = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '《') {
        start = depth == 0 ? i : start;
        depth++;
      } else if (c == '》' && depth > 0) {
        depth--;
        if (depth == 0 && i > start + 1) {
          titles.add(new Found(start, i + 1));
        }
      } else if (depth > 0 && (c == '\n' || i - start > LONGEST)) {
        depth = 0;
      }
    }
    return titles;
  }
}
