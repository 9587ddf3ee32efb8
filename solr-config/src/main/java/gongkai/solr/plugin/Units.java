package gongkai.solr.plugin;

import com.hankcs.hanlp.dictionary.stopword.CoreStopWordDictionary;
import gongkai.solr.analysis.Characters;
import gongkai.solr.field.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The things that a question's words ask for, one by one: a word, or words that together mean
 * something for which documents have names of their own. Words without weight ask for nothing.
 */
final class Units {
  /**
   * One thing asked for.
   *
   * @param words its words, as analysed
   * @param official what else it may be called; empty for most
   */
  record Unit(String typed, List<String> words, List<String> official) {}

  private final Map<String, List<String>> meant = new HashMap<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, Unit> idle = new LinkedHashMap<>();

  private Units(Question question) {
    question.idle().forEach(word -> meant.put(word, List.of()));
    question.meant().forEach(each -> meant.put(each.typed(), each.official()));
  }

  /** In the order in which they are asked for; where only idle words are, those. */
  static List<Unit> of(Terms terms, Field field, Question question, List<String> texts) {
    Units units = new Units(question);
    for (String text : texts) {
      units.read(terms.analyse(field, text), Characters.simplify(text));
    }
    return List.copyOf(units.units.isEmpty() ? units.idle.values() : units.units.values());
  }

  private void read(List<Terms.Placed> words, String text) {
    int at = 0;
    while (at < words.size()) {
      int to = at + 1;
      List<String> official = List.of();
      boolean known = false;
      // A meaning holds for whole words only: 低保 is not meant in 最低保障.
      for (int last = words.size(); last > at && !known; last--) {
        String typed = text.substring(words.get(at).start(), words.get(last - 1).end());
        if (meant.containsKey(typed)) {
          official = meant.get(typed);
          to = last;
          known = true;
        }
      }
      List<Terms.Placed> taken = words.subList(at, to);
      String typed = text.substring(taken.getFirst().start(), taken.getLast().end());
      List<String> terms = taken.stream().map(Terms.Placed::text).distinct().toList();
      boolean says = known ? !official.isEmpty() : !CoreStopWordDictionary.contains(terms.get(0));
      (says ? units : idle).putIfAbsent(typed, new Unit(typed, terms, official));
      at = to;
    }
  }

  /** The different words of the units. */
  static List<String> words(List<Unit> units) {
    List<String> words = new ArrayList<>();
    units.forEach(unit -> words.addAll(unit.words()));
    return words.stream().distinct().toList();
  }

  /** The other names of the units. */
  static List<String> official(List<Unit> units) {
    return units.stream().flatMap(unit -> unit.official().stream()).distinct().toList();
  }
}
