package gongkai.api.claim;

import gongkai.noun.Passage;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the sentence that shares the most pairs of characters with words that stand nowhere. */
final class Nearest {
  /** With fewer of its pairs shared a sentence says something else. */
  private static final double LEAST = 0.6;

  private Nearest() {}

  /**
   * A sentence that is near.
   *
   * @param start offset in the document's text
   * @param share of the pairs of the words that it holds, 0 to 1
   */
  record Found(Passage passage, int start, int end, double share) {
    String text() {
      return passage.text().substring(start - passage.start(), end - passage.start());
    }
  }

  static Optional<Found> of(String words, Collection<Passage> passages) {
    Set<String> wanted = pairs(new Literal(words).compared());
    Found best = null;
    for (Passage passage : passages) {
      double whole = share(wanted, passage.text());
      if (whole >= LEAST && (best == null || whole > best.share())) {
        best = sentence(wanted, passage, whole);
      }
    }
    return Optional.ofNullable(best);
  }

  /** The sentence that holds nearly as much as the whole passage; else the passage. */
  private static Found sentence(Set<String> wanted, Passage passage, double whole) {
    String text = passage.text();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if ("。；;！？\n".indexOf(text.charAt(i)) >= 0 || i == text.length() - 1) {
        if (share(wanted, text.substring(start, i + 1)) >= whole - 0.05) {
          return new Found(passage, passage.start() + start, passage.start() + i + 1, whole);
        }
        start = i + 1;
      }
    }
    return new Found(passage, passage.start(), passage.end(), whole);
  }

  private static double share(Set<String> wanted, String text) {
    Set<String> held = pairs(new Literal(text).compared());
    return wanted.isEmpty()
        ? 0
        : (double) wanted.stream().filter(held::contains).count() / wanted.size();
  }

  private static Set<String> pairs(String compared) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= compared.length(); i++) {
      pairs.add(compared.substring(i, i + 2));
    }
    return pairs;
  }
}
