package gongkai.solr.search;

import gongkai.solr.analysis.Characters;
import gongkai.solr.analysis.Sounds;
import gongkai.solr.plugin.Question;
import gongkai.solr.plugin.Question.Meant;
import gongkai.vocabulary.SearchWords;
import gongkai.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the words of a query may mean beside what they say. */
final class Meanings {
  private static final int MOST_NAMES = 8;
  private static final int MOST_TYPED = 3;

  private final SearchWords words;
  private final Map<String, List<String>> names = new HashMap<>();

  Meanings(Vocabulary vocabulary) {
    words = vocabulary.searchWords();
    vocabulary.agencies().otherNames().forEach((name, full) -> names.put(name, List.of(full)));
    names.putAll(words.lay());
  }

  /**
   * What documents call a name that is being typed: in characters or pinyin from the second
   * character on, or in all its initials.
   */
  List<String> typed(String key) {
    return names.entrySet().stream()
        .filter(entry -> isTyped(entry.getKey(), key))
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, List<String>> entry) -> entry.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .flatMap(entry -> entry.getValue().stream())
        .distinct()
        .limit(MOST_TYPED)
        .toList();
  }

  private static boolean isTyped(String name, String key) {
    return key.length() > 1
        && (name.startsWith(key)
            || (key.charAt(0) < 128
                && (spells(name, key)
                    || (name.length() > 2 && Sounds.initials(name).equals(key)))));
  }

  /** Whether the pinyin of a name begins so, with more than its first syllable: {@code dib}. */
  private static boolean spells(String name, String key) {
    return key.length() > Sounds.pinyin(name.substring(0, 1)).length()
        && Sounds.pinyin(name).startsWith(key);
  }

  /** The question with what else its titles and publishers are called, of those that may be. */
  Question named(Question question, Set<String> freely) {
    List<Meant> others = new ArrayList<>();
    Stream.concat(question.titles().stream(), question.publishers().stream())
        .filter(freely::contains)
        .distinct()
        .forEach(
            typed -> {
              List<String> official = otherwise(Characters.simplify(typed));
              if (!official.isEmpty()) {
                others.add(new Meant(typed, official));
              }
            });
    return question.withNames(others);
  }

  /**
   * The name with each short form in it written out; longest short forms first, at most so many.
   */
  private List<String> otherwise(String plain) {
    return names.entrySet().stream()
        .filter(entry -> plain.contains(entry.getKey()))
        .sorted(Comparator.comparingInt(entry -> -entry.getKey().length()))
        .flatMap(
            entry ->
                entry.getValue().stream()
                    // 人民政府 is not written out once more for the 政府 in it.
                    .filter(
                        official -> entry.getKey().contains(official) || !plain.contains(official))
                    .map(official -> plain.replace(entry.getKey(), official)))
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }

  /** The question with what documents call its words; a loose one where it asks in plain speech. */
  Question of(Question question) {
    String text = String.join(" ", question.words());
    if (text.isEmpty()) {
      return question;
    }
    String plain = Characters.simplify(text);
    List<Meant> meant = new ArrayList<>();
    names.forEach(
        (name, official) -> {
          if (plain.contains(name)) {
            meant.add(new Meant(name, official));
          }
        });
    List<String> idle = words.idle().stream().filter(plain::contains).toList();
    Question understood = question.withMeanings(meant, idle);
    return words.asks(idle) ? understood.loosened() : understood;
  }
}
