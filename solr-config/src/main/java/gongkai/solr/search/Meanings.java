package gongkai.solr.search;

import gongkai.solr.analysis.Characters;
import gongkai.solr.plugin.Question;
import gongkai.solr.plugin.Question.Meant;
import gongkai.vocabulary.SearchWords;
import gongkai.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the words of a query may mean beside what they say. */
final class Meanings {
  private final SearchWords words;
  private final Map<String, List<String>> names = new HashMap<>();

  Meanings(Vocabulary vocabulary) {
    words = vocabulary.searchWords();
    vocabulary.agencies().otherNames().forEach((name, full) -> names.put(name, List.of(full)));
    names.putAll(words.lay());
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
