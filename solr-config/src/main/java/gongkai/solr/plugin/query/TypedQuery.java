package gongkai.solr.plugin.query;

import gongkai.solr.analysis.Keys;
import gongkai.solr.analysis.Typed;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** Names that begin as typed. */
public final class TypedQuery {
  private static final int LONGEST_BEGINNING = 100;

  private TypedQuery() {}

  /**
   * Titles, numbers and index numbers.
   *
   * @param number the key of what was typed as a document number
   */
  public static Query ofTitle(String typed, String number) {
    String key = Keys.of(typed);
    if (key.isEmpty()) {
      return new MatchNoDocsQuery("nothing typed");
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    spellings(Fields.TITLE_TYPED, key, either);
    either.add(scored(beginning(Fields.TITLE_KEY, key), 3f), Occur.SHOULD);
    either.add(scored(beginning(Fields.INDEX_NUMBER_KEY, key), 4f), Occur.SHOULD);
    if (!number.isEmpty()) {
      either.add(scored(beginning(Fields.NUMBER_KEY, number), 4f), Occur.SHOULD);
    }
    return either.build();
  }

  /** Names that go on as typed, the shortest spelling of what was typed first. */
  public static Query of(Field field, String typed) {
    String key = Keys.of(typed);
    if (key.isEmpty()) {
      return new MatchNoDocsQuery("nothing typed");
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    spellings(field, key, either);
    return either.build();
  }

  private static void spellings(Field field, String key, BooleanQuery.Builder either) {
    either.add(scored(beginning(field, key), 1f), Occur.SHOULD);
    if (key.chars().anyMatch(c -> c >= 'a' && c <= 'z')) {
      // More than goes on so, if the letters are pinyin: whoever asks looks at what comes.
      Typed.initials(key)
          .forEach(initials -> either.add(scored(beginning(field, initials), 0.5f), Occur.SHOULD));
    }
  }

  /** Lucene builds an automaton of the prefix and refuses one of a thousand characters. */
  public static Query beginning(Field field, String key) {
    return key.length() > LONGEST_BEGINNING
        ? new MatchNoDocsQuery("longer than any beginning")
        : new PrefixQuery(new Term(field.name(), key));
  }

  private static Query scored(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
