package gongkai.solr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Property;
import gongkai.solr.holding.RankingCorpus.Sample;
import gongkai.solr.plugin.Question.Target;
import gongkai.solr.plugin.RankedIndex;
import gongkai.solr.testing.SampleHoldings;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every line of the vocabulary's short forms and lay terms, from what is typed to what is found: a
 * document that has nothing but the official name is found by what people say, and as the name of a
 * publisher by {@code 机关:}.
 */
class SpokenWordsTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load(VocabularyFolder.shipped());

  private static RankedIndex index;

  /** What people say, and each name that documents may have for it. */
  private static Map<String, List<String>> spoken() {
    Map<String, List<String>> all = new HashMap<>(VOCABULARY.searchWords().lay());
    VOCABULARY.agencies().otherNames().forEach((name, full) -> all.put(name, List.of(full)));
    return all;
  }

  @BeforeAll
  static void open() {
    Set<String> names = new LinkedHashSet<>();
    spoken().values().forEach(names::addAll);
    List<Sample> all = new ArrayList<>();
    for (String name : names) {
      // Nothing beside the name: what is found is found by it.
      all.add(
          new Sample(
              name,
              SampleHoldings.titled("第" + all.size() + "号")
                  .with(Property.PUBLISHER, name)
                  .with(Property.SITE, name)
                  .says(name + "。")
                  .build(),
              List.of()));
    }
    index = RankedIndex.inOneSegment(all);
  }

  @Test
  void everyOfficialNameIsFoundByWhatPeopleSay() {
    List<String> missed = new ArrayList<>();
    spoken()
        .forEach(
            (said, official) ->
                official.stream()
                    .filter(name -> found(said, name) == 0)
                    .forEach(name -> missed.add(said + " → " + name)));
    assertEquals(List.of(), missed, () -> String.join("\n", missed));
    assertTrue(spoken().size() > 400, "the vocabulary is there");
  }

  @Test
  void theOperatorsTakeShortFormsUnlessQuoted() {
    List<String> missed = new ArrayList<>();
    VOCABULARY
        .agencies()
        .otherNames()
        .forEach(
            (said, full) -> {
              if (found("机关:" + said, full) == 0) {
                missed.add(said + " → " + full);
              }
              if (!full.contains(said) && found("机关:“" + said + "”", full) > 0) {
                missed.add("“" + said + "” is literal");
              }
            });
    assertEquals(List.of(), missed, () -> String.join("\n", missed));
    assertTrue(VOCABULARY.agencies().otherNames().size() > 20, "the vocabulary is there");
  }

  private static long found(String query, String name) {
    return index.names(Asked.of(query, Target.DOCUMENT), RankedIndex.term("site", name)).size();
  }
}
