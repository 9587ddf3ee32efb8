package gongkai.indexer.extract.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks characters that were recognised with little confidence, on their way from the page to the
 * text: a mark follows each. No format can bring the mark, since it is no character.
 */
public final class Doubts {
  /** A noncharacter of Unicode, which {@link Words#clean} takes out of whatever is read. */
  static final char MARK = '\uFDD0';

  private Doubts() {}

  /** The words with a mark behind them. */
  public static String marked(String words) {
    return words + MARK;
  }

  /** The words without marks. */
  public static String without(String marked) {
    return marked.indexOf(MARK) < 0 ? marked : marked.replace(String.valueOf(MARK), "");
  }

  /**
   * Where the doubtful characters are in the words without marks: start and end, neighbours as one.
   */
  public static List<int[]> places(String marked) {
    List<int[]> places = new ArrayList<>();
    int at = 0;
    int before = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c != MARK) {
        before = Character.isLowSurrogate(c) ? before : at;
        at++;
      } else if (at > before) {
        if (!places.isEmpty() && places.getLast()[1] == before) {
          places.getLast()[1] = at;
        } else {
          places.add(new int[] {before, at});
        }
      }
    }
    return places;
  }
}
