package gongkai.solr.search;

import gongkai.solr.analysis.Characters;
import gongkai.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another spelling of a query: the words meant where it is pinyin, or words that sound or look
 * nearly so where it has characters side by side that no document has.
 */
final class Corrector {
  private static final Pattern PINYIN =
      Pattern.compile("[a-zA-Z]{3,40}(?:[ '][a-zA-Z]{1,40}){0,8}");
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}{2,40}");
  private static final int LONGEST_WORD = 8;
  private static final int MOST_CORRECTIONS = 3;

  /** New titles are known after so many nanoseconds. */
  private static final long FRESH = 60_000_000_000L;

  private final Engine engine;
  private final Vocabulary vocabulary;
  private final AtomicReference<Known> known = new AtomicReference<>();

  Corrector(Engine engine, Vocabulary vocabulary) {
    this.engine = engine;
    this.vocabulary = vocabulary;
  }

  /** The words whose pinyin the text is; empty where it is none. */
  Optional<String> fromPinyin(String text) {
    return PINYIN.matcher(text).matches()
        ? lexicon().spelled(text.replaceAll("[ ']", "").toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The text with the misspelled words written as documents write them; empty where none is. */
  Optional<String> corrected(String text) {
    String plain = Characters.simplify(text);
    Set<String> pairs = new HashSet<>();
    Matcher runs = RUN.matcher(plain);
    while (runs.find()) {
      for (int i = runs.start(); i + 2 <= runs.end(); i++) {
        pairs.add(plain.substring(i, i + 2));
      }
    }
    Set<String> unheard = Lexicon.unheardOf(engine, pairs);
    String corrected = plain;
    for (int i = 0; i < MOST_CORRECTIONS && !unheard.isEmpty(); i++) {
      Optional<String> next = once(corrected, unheard);
      if (next.isEmpty()) {
        break;
      }
      corrected = next.orElseThrow();
    }
    return corrected.equals(plain) ? Optional.empty() : Optional.of(corrected);
  }

  /** The longest word that is nearly known takes the place of what was typed. */
  private Optional<String> once(String text, Set<String> unheard) {
    Lexicon lexicon = lexicon();
    for (int length = LONGEST_WORD; length >= 2; length--) {
      for (int from = 0; from + length <= text.length(); from++) {
        String window = text.substring(from, from + length);
        if (!Lexicon.isHan(window) || !holdsAny(window, unheard) || lexicon.contains(window)) {
          continue;
        }
        Optional<String> near = lexicon.near(window);
        if (near.isPresent()) {
          return Optional.of(
              text.substring(0, from) + near.orElseThrow() + text.substring(from + length));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holdsAny(String window, Set<String> pairs) {
    List<String> own = new ArrayList<>();
    for (int i = 0; i + 2 <= window.length(); i++) {
      own.add(window.substring(i, i + 2));
    }
    return own.stream().anyMatch(pairs::contains);
  }

  private Lexicon lexicon() {
    Known last = known.get();
    if (last == null || System.nanoTime() - last.since() > FRESH) {
      last = new Known(Lexicon.of(engine, vocabulary), System.nanoTime());
      known.set(last);
    }
    return last.lexicon();
  }

  private record Known(Lexicon lexicon, long since) {}
}
