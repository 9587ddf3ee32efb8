package gongkai.compare;

import gongkai.chinese.Outline;
import gongkai.noun.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a text that is compared as one: an article, or where there are none a paragraph.
 *
 * @param label 第十七条之一; empty for what has no number of its own
 * @param anchor of the passage
 * @param heading whether it is a heading
 * @param text without the label
 */
public record Provision(String label, String anchor, boolean heading, String text) {

  static List<Provision> of(List<Passage> passages) {
    return passages.stream()
        .filter(passage -> !passage.text().isBlank())
        .map(Provision::of)
        .toList();
  }

  private static Provision of(Passage passage) {
    String words = passage.text().strip();
    Optional<String> label =
        passage.kind() == Passage.Kind.ARTICLE ? Outline.article(words) : Optional.empty();
    return new Provision(
        label.orElse(""),
        passage.anchor(),
        passage.kind() == Passage.Kind.HEADING || passage.kind() == Passage.Kind.TITLE,
        label.isPresent() ? Outline.withoutNumber(words) : words);
  }

  /** Its words without the gaps between them: what is the same here is the same. */
  String plain() {
    return text.replaceAll("[\\s　]", "");
  }

  /** Hashes of all pairs of neighbouring characters, sorted. */
  int[] pairs() {
    String plain = plain();
    int[] pairs = new int[Math.max(0, plain.length() - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = plain.charAt(i) << 16 | plain.charAt(i + 1);
    }
    Arrays.sort(pairs);
    return pairs;
  }
}
