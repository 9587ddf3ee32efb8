package gongkai.solr.plugin;

import gongkai.solr.field.Fields;
import gongkai.solr.plugin.rank.DocumentRanking;
import gongkai.solr.plugin.rank.PassageRanking;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** Passages for a question in a person's own words, ranked by all that is known of both. */
final class PassageQuery {
  private static final List<Weights.Weight> WORDS =
      List.of(new Weights.Weight(Fields.PASSAGE_WORDS, 1f));

  private static final List<Weights.Weight> PAIRS =
      List.of(new Weights.Weight(Fields.PASSAGE_PAIRS, 1f));

  private final Terms terms;
  private final WordQuery words;
  private final QuestionQuery.Index index;
  private final PassageRanking.Levels levels;

  PassageQuery(
      Terms terms, WordQuery words, QuestionQuery.Index index, PassageRanking.Levels levels) {
    this.levels = levels;
    this.terms = terms;
    this.words = words;
    this.index = index;
  }

  /**
   * @param matching what has enough of the words
   * @param rest what is asked for beside words, which no meaning stands in for; all records where
   *     nothing is
   */
  Query ranked(Question question, Query matching, Query rest) {
    Query among =
        new BooleanQuery.Builder()
            .add(index.passages(), Occur.MUST)
            .add(question.restricted() ? rest : new MatchAllDocsQuery(), Occur.MUST)
            .build();
    // What only matches follows in the order of the text.
    return index.fused(new ConstantScoreQuery(matching), ranking(question, among));
  }

  /** Documents by their best passages and their titles; what only has the words follows. */
  Query rankedDocuments(Question question, Query matching) {
    Query titled =
        new BooleanQuery.Builder()
            .add(named(question), Occur.MUST)
            .add(index.among(), Occur.FILTER)
            .build();
    return index.fused(matching, new DocumentRanking(ranking(question, index.passages()), titled));
  }

  private PassageRanking ranking(Question question, Query among) {
    return new PassageRanking(byWords(question), byPairs(question), index.meaning(), among, levels);
  }

  private Query byWords(Question question) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Units.Unit unit : WordQuery.some(units(question))) {
      any.add(words.unit(new Weights(WORDS, PAIRS), unit), Occur.SHOULD);
    }
    return any.build();
  }

  /** What documents call the things that the question speaks of. */
  private Query named(Question question) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String name : WordQuery.some(Units.official(units(question)))) {
      any.add(words.literal(Weights.TITLE.pairs(), name), Occur.SHOULD);
    }
    return any.build();
  }

  private List<Units.Unit> units(Question question) {
    return Units.of(terms, Fields.PASSAGE_WORDS, question, question.words());
  }

  /** Words that only make a question of it would find other questions. */
  private Query byPairs(Question question) {
    Set<String> pairs = new LinkedHashSet<>();
    for (String text : question.words()) {
      for (String part : withoutIdle(text, question.idle())) {
        terms.pairs(Fields.PASSAGE_PAIRS, part).forEach(pair -> pairs.add(pair.text()));
      }
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String pair : WordQuery.some(pairs)) {
      any.add(index.of(new Term(Fields.PASSAGE_PAIRS.name(), pair)), Occur.SHOULD);
    }
    return any.build();
  }

  /** What is left between idle words; single characters may be parts of any word. */
  private static List<String> withoutIdle(String text, List<String> idle) {
    String left = gongkai.solr.analysis.Characters.simplify(text);
    List<String> longestFirst =
        idle.stream()
            .filter(word -> word.length() > 1)
            .sorted(java.util.Comparator.comparingInt(String::length).reversed())
            .toList();
    for (String word : longestFirst) {
      left = left.replace(word, " ");
    }
    return left.isBlank() ? List.of(text) : List.of(left.strip().split("\\s+", -1));
  }
}
