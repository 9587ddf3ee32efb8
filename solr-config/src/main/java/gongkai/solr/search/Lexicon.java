package gongkai.solr.search;

import gongkai.solr.analysis.Sounds;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
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

  private final Set<String> words = new HashSet<>();
  private final Map<String, List<String>> bySound = new HashMap<>();
  private final Map<String, String> byPinyin = new HashMap<>();
  private final Map<String, List<String>> byGap = new HashMap<>();

  private Lexicon(Collection<String> all) {
    for (String word : all) {
      if (word.length() < 2 || word.length() > LONGEST || !isHan(word) || !words.add(word)) {
        continue;
      }
      byPinyin.putIfAbsent(Sounds.pinyin(word), word);
      bySound.computeIfAbsent(Sounds.alike(word), key -> new ArrayList<>(1)).add(word);
      if (word.length() >= 4) {
        gaps(word).forEach(gap -> byGap.computeIfAbsent(gap, key -> new ArrayList<>(1)).add(word));
      }
    }
  }

  /** The vocabulary's words first, then those of titles, frequent ones first. */
  static Lexicon of(Engine engine, Vocabulary vocabulary) {
    List<String> all = new ArrayList<>();
    vocabulary.words().all().forEach(word -> all.add(word.word()));
    all.addAll(vocabulary.searchWords().all());
    ModifiableSolrParams params = toTermsHandler();
    params.set(TermsParams.TERMS_FIELD, Fields.TITLE_WORDS.name());
    params.set(TermsParams.TERMS_LIMIT, MOST);
    params.set(TermsParams.TERMS_SORT, TermsParams.TERMS_SORT_COUNT);
    terms(engine, params, Fields.TITLE_WORDS).forEach(term -> all.add(term.getTerm()));
    return new Lexicon(all);
  }

  /** Those of the pairs of characters that no text or title has. */
  static Set<String> unheardOf(Engine engine, Collection<String> pairs) {
    Set<String> unheard = new HashSet<>(pairs);
    if (pairs.isEmpty()) {
      return unheard;
    }
    ModifiableSolrParams params = toTermsHandler();
    params.set(TermsParams.TERMS_FIELD, Fields.TEXT_PAIRS.name(), Fields.TITLE_PAIRS.name());
    params.set(TermsParams.TERMS_LIST, String.join(",", pairs));
    for (Field field : List.of(Fields.TEXT_PAIRS, Fields.TITLE_PAIRS)) {
      terms(engine, params, field).stream()
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
      Engine engine, ModifiableSolrParams params, Field field) {
    TermsResponse response = engine.ask(params).getTermsResponse();
    List<TermsResponse.Term> terms = response == null ? null : response.getTerms(field.name());
    return terms == null ? List.of() : terms;
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /** Another word that sounds so, or one of at least four characters that differs in one. */
  Optional<String> near(String word) {
    Optional<String> alike =
        bySound.getOrDefault(Sounds.alike(word), List.of()).stream()
            .filter(other -> other.length() == word.length() && !other.equals(word))
            .findFirst();
    if (alike.isPresent() || word.length() < 4) {
      return alike;
    }
    return gaps(word).stream()
        .flatMap(gap -> byGap.getOrDefault(gap, List.of()).stream())
        .filter(other -> !other.equals(word))
        .findFirst();
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
