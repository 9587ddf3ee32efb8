package gongkai.solr.plugin;

import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What a document's most telling words find: words that it uses often and few others use. As
 * Lucene's MoreLikeThis, but rare is told among documents: that one counts among all records of the
 * index, nine tenths of which are passages and numbers, and then no word is common.
 */
final class LikeQuery {
  private static final int MOST_WORDS = 30;
  private static final int MOST_TITLE_WORDS = 12;
  private static final float TITLE = 2f;

  /** Of the telling words so many, one in four, must be there. */
  private static final int ENOUGH = 4;

  private final Terms terms;
  private final QuestionQuery.Index index;

  LikeQuery(Terms terms, QuestionQuery.Index index) {
    this.terms = terms;
    this.index = index;
  }

  private record Telling(Term term, float weight) {}

  Query of(Question question) {
    List<Telling> words = telling(Fields.TEXT_WORDS, question.whole(), MOST_WORDS);
    List<Telling> title =
        telling(Fields.TITLE_WORDS, String.join(" ", question.words()), MOST_TITLE_WORDS);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("nothing telling");
    }
    return new BooleanQuery.Builder()
        .add(any(words, 1f).setMinimumNumberShouldMatch(atLeast(words)).build(), Occur.MUST)
        .add(any(title, TITLE).build(), Occur.SHOULD)
        .build();
  }

  private static int atLeast(List<Telling> words) {
    return Math.max(1, words.size() / ENOUGH);
  }

  private BooleanQuery.Builder any(List<Telling> words, float weight) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Telling word : words) {
      any.add(new BoostQuery(index.of(word.term()), weight * word.weight()), Occur.SHOULD);
    }
    return any;
  }

  /** Those that another record has too, and not half of all. */
  private List<Telling> telling(Field field, String text, int most) {
    Map<String, Integer> counts = new HashMap<>();
    terms.analyse(field, text).stream()
        .map(Terms.Placed::text)
        .filter(LikeQuery::canTell)
        .forEach(word -> counts.merge(word, 1, Integer::sum));
    index.lookedUp(counts.keySet().stream().map(word -> new Term(field.name(), word)).toList());
    double all = index.having(field);
    return counts.entrySet().stream()
        .map(
            entry -> {
              Term term = new Term(field.name(), entry.getKey());
              int having = index.having(term);
              double rare = Math.log(1 + (all - having + 0.5) / (having + 0.5));
              return new Telling(
                  term,
                  having < 2 || having * 2 > all
                      ? 0
                      : (float) ((1 + Math.log(entry.getValue())) * rare));
            })
        .filter(word -> word.weight() > 0)
        .sorted(
            Comparator.comparingDouble(Telling::weight)
                .reversed()
                .thenComparing(word -> word.term().text()))
        .limit(most)
        .toList();
  }

  /** Numbers and single characters say nothing of what a text is about. */
  private static boolean canTell(String word) {
    return word.length() > 1 && word.codePoints().allMatch(Character::isLetter);
  }
}
