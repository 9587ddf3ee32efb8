package gongkai.solr.search;

import gongkai.solr.plugin.Question;
import gongkai.solr.search.QueryReader.Reading;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;

/** What people type, as the question that the search makes of it. */
public final class Asked {
  private static final Meanings MEANINGS =
      new Meanings(Vocabulary.load(VocabularyFolder.shipped()));

  private Asked() {}

  public static Question of(String typed, Question.Target target) {
    Reading reading = QueryReader.smart(typed, target);
    return MEANINGS.named(MEANINGS.of(reading.question()), reading.freely());
  }
}
