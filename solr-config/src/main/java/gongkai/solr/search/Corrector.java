package gongkai.solr.search;

import gongkai.solr.analysis.Characters;
import gongkai.solr.index.SolrIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  /** What is longer was pasted, not typed, and each of its characters costs time. */
  private static final int LONGEST_TYPED = 60;

  private static final Pattern LETTERS = Pattern.compile("[a-z]{2,40}");

  private final SolrIndex index;
  private final Lexicons lexicons;

  Corrector(SolrIndex index, Lexicons lexicons) {
    this.index = index;
    this.lexicons = lexicons;
  }

  /** The words whose pinyin the text is; empty where it is none. */
  Optional<String> fromPinyin(String text) {
    if (!PINYIN.matcher(text).matches()) {
      return Optional.empty();
    }
    Lexicon lexicon = lexicons.now();
    String plain = text.toLowerCase(Locale.ROOT);
    String whole = plain.replaceAll("[ ']", "");
    return lexicon
        .spelled(whole)
        .or(() -> wordByWord(lexicon, plain.split(" ")))
        .or(() -> lexicon.roughlySpelled(whole));
  }

  private static Optional<String> wordByWord(Lexicon lexicon, String[] spellings) {
    List<String> words = new ArrayList<>();
    for (String spelling : spellings) {
      String letters = spelling.replace("'", "");
      lexicon.spelled(letters).or(() -> lexicon.roughlySpelled(letters)).ifPresent(words::add);
    }
    return words.size() == spellings.length
        ? Optional.of(String.join(" ", words))
        : Optional.empty();
  }

  /** Characters for the letters that stand among them and that no document has: 个体gongshanghu. */
  private String withoutLetters(String text) {
    Set<String> letters = new HashSet<>();
    Matcher runs = LETTERS.matcher(text);
    while (runs.find()) {
      letters.add(runs.group());
    }
    if (letters.isEmpty() || !RUN.matcher(text).find()) {
      return text;
    }
    Lexicon lexicon = lexicons.now();
    Set<String> unheard = Lexicon.unheardOf(index, letters);
    return LETTERS
        .matcher(text)
        .replaceAll(
            run ->
                unheard.contains(run.group())
                    ? lexicon.spelled(run.group()).orElse(run.group())
                    : run.group());
  }

  /** The text with the misspelled words written as documents write them; empty where none is. */
  Optional<String> corrected(String text) {
    if (text.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    String typed = Characters.simplify(text);
    String plain = withoutLetters(typed);
    Set<String> pairs = new HashSet<>();
    Matcher runs = RUN.matcher(plain);
    Lexicon lexicon = lexicons.now();
    while (runs.find()) {
      if (lexicon.isMade(runs.group())) {
        // Words that no document has side by side are not misspelled for that.
        continue;
      }
      for (int i = runs.start(); i + 2 <= runs.end(); i++) {
        pairs.add(plain.substring(i, i + 2));
      }
    }
    Set<String> unheard = Lexicon.unheardOf(index, pairs);
    String corrected = plain;
    for (int i = 0; i < MOST_CORRECTIONS && !unheard.isEmpty(); i++) {
      Optional<String> next = once(corrected, unheard);
      if (next.isEmpty()) {
        break;
      }
      corrected = next.orElseThrow();
    }
    return corrected.equals(typed) ? Optional.empty() : Optional.of(corrected);
  }

  /** The longest word that is nearly known takes the place of what was typed. */
  private Optional<String> once(String text, Set<String> unheard) {
    Lexicon lexicon = lexicons.now();
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
}
