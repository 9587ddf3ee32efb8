package gongkai.solr.search;

import gongkai.solr.analysis.Naming;
import gongkai.solr.analysis.Sounds;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.index.SolrIndex;
import gongkai.vocabulary.SearchWords;
import gongkai.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.client.solrj.response.TermsResponse;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.params.TermsParams;

/**
 * Words that documents are known to use, by how they sound: those of the vocabulary and of the
 * titles held. Immutable; made anew now and then.
 */
final class Lexicon {
  /** Titles of a million documents have fewer words that occur more than once. */
  private static final int MOST = 50_000;

  private static final int LONGEST = 12;

  /** Two initials may be anything. */
  private static final int SHORTEST_INITIALS = 3;

  /** A shorter word has too many neighbours. */
  private static final int SHORTEST_PINYIN = 6;

  /** What one character too many may have made; a shorter word has too many neighbours. */
  private static final int SHORTEST_CUT = 3;

  /** A word of one title may be a name. */
  private static final int COMMON = 2;

  private final Set<String> words = new HashSet<>();
  private final Map<String, List<String>> bySound = new HashMap<>();
  private final Map<String, String> byPinyin = new HashMap<>();
  private final Map<String, List<String>> byGap = new HashMap<>();
  private final Map<String, String> byInitials = new HashMap<>();
  private final Map<String, String> byDullPinyin = new HashMap<>();
  private final Map<String, String> byMissing = new HashMap<>();
  private final Set<String> common = new HashSet<>();
  private final SearchWords searchWords;

  /**
   * @param all words, of which the first of those spelled alike counts
   * @param common those that are no names
   */
  Lexicon(Collection<String> all, Collection<String> common, SearchWords searchWords) {
    this.searchWords = searchWords;
    this.common.addAll(common);
    for (String word : all) {
      if (word.length() < 2 || word.length() > LONGEST || !isHan(word) || !words.add(word)) {
        continue;
      }
      byPinyin.putIfAbsent(Sounds.pinyin(word), word);
      byDullPinyin.putIfAbsent(dull(Sounds.pinyin(word)), word);
      if (word.length() >= SHORTEST_INITIALS) {
        byInitials.putIfAbsent(Sounds.initials(word), word);
      }
      bySound.computeIfAbsent(Sounds.alike(word), key -> new ArrayList<>(1)).add(word);
      if (word.length() >= 4) {
        gaps(word).forEach(gap -> byGap.computeIfAbsent(gap, key -> new ArrayList<>(1)).add(word));
        shortened(word).forEach(shorter -> byMissing.putIfAbsent(shorter, word));
      }
    }
  }

  /** The vocabulary's words first, then those of titles, frequent ones first. */
  static Lexicon of(SolrIndex index, Vocabulary vocabulary) {
    List<String> all = new ArrayList<>();
    vocabulary.words().all().forEach(word -> all.add(word.word()));
    all.addAll(vocabulary.searchWords().all());
    vocabulary
        .agencies()
        .otherNames()
        .forEach(
            (name, full) -> {
              all.add(name);
              all.add(full);
            });
    Set<String> common = new HashSet<>(all);
    ModifiableSolrParams params = toTermsHandler();
    params.set(TermsParams.TERMS_FIELD, Fields.TITLE_WORDS.name());
    params.set(TermsParams.TERMS_LIMIT, MOST);
    params.set(TermsParams.TERMS_SORT, TermsParams.TERMS_SORT_COUNT);
    for (TermsResponse.Term term : terms(index, params, Fields.TITLE_WORDS)) {
      all.add(term.getTerm());
      if (term.getFrequency() >= COMMON && Naming.isCommon(term.getTerm())) {
        common.add(term.getTerm());
      }
    }
    return new Lexicon(all, common, vocabulary.searchWords());
  }

  /** Those of the pairs of characters that no text or title has. */
  static Set<String> unheardOf(SolrIndex index, Collection<String> pairs) {
    Set<String> unheard = new HashSet<>(pairs);
    if (pairs.isEmpty()) {
      return unheard;
    }
    ModifiableSolrParams params = toTermsHandler();
    params.set(TermsParams.TERMS_FIELD, Fields.TEXT_PAIRS.name(), Fields.TITLE_PAIRS.name());
    params.set(TermsParams.TERMS_LIST, String.join(",", pairs));
    for (Field field : List.of(Fields.TEXT_PAIRS, Fields.TITLE_PAIRS)) {
      terms(index, params, field).stream()
          .filter(term -> term.getFrequency() > 0)
          .forEach(term -> unheard.remove(term.getTerm()));
    }
    return unheard;
  }

  private static ModifiableSolrParams toTermsHandler() {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set("qt", "/terms");
    return params;
  }

  private static List<TermsResponse.Term> terms(
      SolrIndex index, ModifiableSolrParams params, Field field) {
    TermsResponse response = index.ask(params).getTermsResponse();
    List<TermsResponse.Term> terms = response == null ? null : response.getTerms(field.name());
    return terms == null ? List.of() : terms;
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /** Whether it is never to be shown as what many search for. */
  boolean isNeverHot(String text) {
    return searchWords.neverHot(text);
  }

  /** Whether the text is one word after another, with nothing between them. */
  boolean isMade(String text) {
    return isMade(text, words);
  }

  /** The same of words of the vocabulary, and of words of several titles that are no names. */
  boolean isCommonlyMade(String text) {
    return isMade(text, common);
  }

  private static boolean isMade(String text, Set<String> of) {
    boolean[] made = new boolean[text.length() + 1];
    made[0] = true;
    for (int to = 2; to <= text.length(); to++) {
      for (int from = 0; from + 2 <= to && !made[to]; from++) {
        made[to] = made[from] && of.contains(text.substring(from, to));
      }
    }
    return made[text.length()];
  }

  /**
   * Another word that sounds so, or looks so, or has two characters the other way round, one too
   * few or one too many; or one of at least four characters that differs in one.
   */
  Optional<String> near(String word) {
    Optional<String> alike =
        bySound.getOrDefault(Sounds.alike(word), List.of()).stream()
            .filter(other -> other.length() == word.length() && !other.equals(word))
            .findFirst();
    return alike
        .or(() -> known(lookingLike(word)))
        .or(() -> known(swapped(word)))
        .or(() -> known(shortened(word)).filter(other -> other.length() >= SHORTEST_CUT))
        .or(() -> Optional.ofNullable(byMissing.get(word)))
        .or(() -> word.length() < 4 ? Optional.empty() : differingInOne(word));
  }

  private Optional<String> known(List<String> candidates) {
    return candidates.stream().filter(words::contains).findFirst();
  }

  private List<String> lookingLike(String word) {
    List<String> alike = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      String others = searchWords.lookAlikes(word.charAt(i));
      for (int j = 0; j < others.length(); j++) {
        alike.add(word.substring(0, i) + others.charAt(j) + word.substring(i + 1));
      }
    }
    return alike;
  }

  private static List<String> swapped(String word) {
    List<String> swapped = new ArrayList<>();
    for (int i = 0; word.length() > 2 && i + 2 <= word.length(); i++) {
      swapped.add(
          word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
    }
    return swapped;
  }

  /** With one character left out, but not the first or last: those belong to a neighbour. */
  private static List<String> shortened(String word) {
    List<String> shortened = new ArrayList<>();
    for (int i = 1; i < word.length() - 1; i++) {
      shortened.add(word.substring(0, i) + word.substring(i + 1));
    }
    return shortened;
  }

  private Optional<String> differingInOne(String word) {
    return gaps(word).stream()
        .flatMap(gap -> byGap.getOrDefault(gap, List.of()).stream())
        .filter(other -> !other.equals(word))
        .findFirst();
  }

  /**
   * Words for pinyin that is not spelled as it should be: initials, sounds that many do not tell
   * apart, or one letter wrong, too few or too many.
   */
  Optional<String> roughlySpelled(String letters) {
    return Optional.ofNullable(byInitials.get(letters))
        .or(() -> Optional.ofNullable(byDullPinyin.get(dull(letters))))
        .or(
            () ->
                letters.length() < SHORTEST_PINYIN
                    ? Optional.empty()
                    : byPinyin.entrySet().stream()
                        .filter(entry -> isOneOff(entry.getKey(), letters))
                        // Of several the same at every start.
                        .min(
                            Comparator.comparingInt(
                                    (Map.Entry<String, String> entry) -> entry.getKey().length())
                                .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getValue));
  }

  /** Without what many speakers do not tell apart. */
  private static String dull(String pinyin) {
    return pinyin.replaceAll("([zcs])h", "$1").replace("ng", "n");
  }

  /** Whether one letter more, less or other makes one of the other. */
  private static boolean isOneOff(String one, String other) {
    String longer = one.length() >= other.length() ? one : other;
    String shorter = one.length() >= other.length() ? other : one;
    if (longer.length() - shorter.length() > 1) {
      return false;
    }
    int at = 0;
    while (at < shorter.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    int rest = longer.length() == shorter.length() ? Math.min(at + 1, shorter.length()) : at;
    return longer.substring(Math.min(at + 1, longer.length())).equals(shorter.substring(rest));
  }

  /** Words, the fewest there are, that are spelled so in pinyin one after the other. */
  Optional<String> spelled(String pinyin) {
    String[] best = new String[pinyin.length() + 1];
    int[] count = new int[pinyin.length() + 1];
    best[0] = "";
    for (int to = 2; to <= pinyin.length(); to++) {
      for (int from = Math.max(0, to - LONGEST * 6); from < to; from++) {
        String word = best[from] == null ? null : byPinyin.get(pinyin.substring(from, to));
        if (word != null && (best[to] == null || count[from] + 1 < count[to])) {
          best[to] = best[from] + word;
          count[to] = count[from] + 1;
        }
      }
    }
    return Optional.ofNullable(best[pinyin.length()]).filter(text -> !text.isEmpty());
  }

  private static List<String> gaps(String word) {
    List<String> gaps = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      gaps.add(word.substring(0, i) + '*' + word.substring(i + 1));
    }
    return gaps;
  }

  static boolean isHan(String text) {
    return text.codePoints()
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
