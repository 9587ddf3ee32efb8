package gongkai.api.claim;

import gongkai.chinese.Folding;
import gongkai.solr.analysis.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text as it is compared: one form of each character, without blanks and with one form of each
 * mark; what differs in typesetting alone is the same. Offsets lead back to the text.
 */
final class Literal {
  private static final String FROM = "“”„‟「」『』‘’«»—–－…，。；：！？（）、";
  private static final String TO = "\"\"\"\"\"\"\"\"\"\"\"\"---.,.;:!?(),";

  private final String text;
  private final String compared;
  private final int[] offsets;

  Literal(String text) {
    this.text = text;
    StringBuilder kept = new StringBuilder(text.length());
    int[] at = new int[text.length() + 1];
    String simplified = Characters.simplify(Folding.fold(text));
    for (int i = 0; i < simplified.length(); i++) {
      char c = simplified.charAt(i);
      int mark = FROM.indexOf(c);
      char one = mark >= 0 ? TO.charAt(mark) : c;
      if (!blank(one)) {
        at[kept.length()] = i;
        kept.append(one);
      }
    }
    at[kept.length()] = text.length();
    this.compared = kept.toString();
    this.offsets = at;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  String compared() {
    return compared;
  }

  /** How many letters and digits it has. */
  static int letters(String words) {
    return (int) words.chars().filter(Character::isLetterOrDigit).count();
  }

  /** A stretch of the text, by its offsets there. */
  record Found(int start, int end) {}

  /**
   * Where words stand in it literally; the parts between …… in this order. A mark at the end, which
   * is the quoting sentence's, need not.
   */
  Optional<Found> find(String words) {
    return find(words, 0, compared.length());
  }

  /** The same within a stretch of the text. */
  Optional<Found> findWithin(String words, int start, int end) {
    return find(words, compare(start), compare(end));
  }

  private Optional<Found> find(String words, int from, int to) {
    int first = -1;
    int at = from;
    for (String part : parts(words)) {
      int next = compared.indexOf(part, at);
      while (next >= 0 && cutsNumber(next, next + part.length())) {
        next = compared.indexOf(part, next + 1);
      }
      if (next < 0 || next + part.length() > to) {
        return Optional.empty();
      }
      first = first < 0 ? next : first;
      at = next + part.length();
    }
    return first < 0
        ? Optional.empty()
        : Optional.of(new Found(offsets[first], offsets[at - 1] + 1));
  }

  /** Whether a stretch begins or ends amid a number: 20日 does not stand in 120日. */
  private boolean cutsNumber(int start, int end) {
    return (start > 0 && inNumber(compared.charAt(start - 1), compared.charAt(start)))
        || (end < compared.length() && inNumber(compared.charAt(end - 1), compared.charAt(end)));
  }

  private static boolean inNumber(char left, char right) {
    return (digit(left) && digit(right)) || (inWords(left) && inWords(right));
  }

  private static boolean digit(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private static boolean inWords(char c) {
    return "〇零一二三四五六七八九十百千万亿".indexOf(c) >= 0;
  }

  /** What must stand one behind the other; none for words that hold no letter. */
  static List<String> parts(String words) {
    List<String> parts = new ArrayList<>();
    for (String part : words.split("…+|\\.{3,}|\\.\\.\\.", -1)) {
      String compared = trimmed(new Literal(part).compared());
      if (!compared.isEmpty()) {
        parts.add(compared);
      }
    }
    return parts;
  }

  private static String trimmed(String compared) {
    int start = 0;
    int end = compared.length();
    while (start < end
        && !Character.isLetterOrDigit(compared.charAt(start))
        && compared.charAt(start) != '(') {
      start++;
    }
    while (end > start && ".,;:!?\"-".indexOf(compared.charAt(end - 1)) >= 0) {
      end--;
    }
    return compared.substring(start, end);
  }

  private int compare(int offset) {
    int low = 0;
    int high = compared.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offsets[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  String between(Found found) {
    return text.substring(found.start(), found.end());
  }
}
