package gongkai.indexer.extract.ocr;

import gongkai.indexer.extract.ocr.LineReader.Read;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two networks read the same line: a digit is sure only when both see it, and neither sees another
 * one beside it.
 */
final class SecondLook {
  private static final String LETTERS_LIKE_DIGITS = "lI|L!iOoDQ〇口ZzSBqg";

  private SecondLook() {}

  /** What may be a digit, or part of a number, or be taken for one. */
  static boolean matters(List<Read> line) {
    return line.size() <= 2 || line.stream().anyMatch(read -> isOfNumber(read.text()));
  }

  /** The first reading, with no sureness where the second one differs about a number. */
  static List<Read> doubted(List<Read> first, List<Read> second) {
    boolean[] matched = new boolean[first.size()];
    boolean[] seen = new boolean[second.size()];
    int[] partner = match(first, second, matched, seen);
    List<Read> read = new ArrayList<>();
    boolean lone = first.size() <= 2;
    for (int i = 0; i < first.size(); i++) {
      Read here = first.get(i);
      boolean differs = !matched[i] || hasMore(second, seen, partner, i);
      boolean counts = lone || isOfNumber(here.text());
      double sureness = here.sureness();
      if (counts && differs) {
        sureness = 0;
      } else if (counts && matched[i]) {
        // Both would have to be wrong, and in the same way.
        sureness = 1 - (1 - sureness) * (1 - second.get(partner[i]).sureness());
      }
      String text = isDigitFor(first, second, i) ? second.get(i).text() : here.text();
      read.add(new Read(text, text.equals(here.text()) ? sureness : 0, here.at()));
    }
    return read;
  }

  /** Whether the second sees a digit where the first sees a letter like it. */
  private static boolean isDigitFor(List<Read> first, List<Read> second, int i) {
    return first.size() == second.size()
        && LETTERS_LIKE_DIGITS.contains(first.get(i).text())
        && isOfNumber(second.get(i).text());
  }

  /** Whether the second sees a digit right before or behind that the first does not. */
  private static boolean hasMore(List<Read> second, boolean[] seen, int[] partner, int i) {
    int at = partner[i];
    return at < 0
        || (at > 0 && !seen[at - 1] && isOfNumber(second.get(at - 1).text()))
        || (at + 1 < second.size() && !seen[at + 1] && isOfNumber(second.get(at + 1).text()));
  }

  private static boolean isOfNumber(String text) {
    return text.length() == 1 && "0123456789.,%％-".contains(text);
  }

  /** Longest common subsequence. */
  private static int[] match(
      List<Read> first, List<Read> second, boolean[] matched, boolean[] seen) {
    int[][] longest = new int[first.size() + 1][second.size() + 1];
    for (int i = first.size() - 1; i >= 0; i--) {
      for (int j = second.size() - 1; j >= 0; j--) {
        longest[i][j] =
            same(first.get(i), second.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int[] partner = new int[first.size()];
    Arrays.fill(partner, -1);
    int i = 0;
    int j = 0;
    while (i < first.size() && j < second.size()) {
      if (same(first.get(i), second.get(j))) {
        matched[i] = true;
        seen[j] = true;
        partner[i++] = j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return partner;
  }

  private static boolean same(Read a, Read b) {
    return a.text().equals(b.text());
  }
}
