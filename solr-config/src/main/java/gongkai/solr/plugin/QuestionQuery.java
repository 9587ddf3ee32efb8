package gongkai.solr.plugin;

import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.analysis.Keys;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.plugin.query.TypedQuery;
import gongkai.solr.plugin.rank.Freshness;
import gongkai.solr.plugin.rank.FusedQuery;
import gongkai.solr.plugin.rank.Meaning;
import gongkai.solr.plugin.rank.PassageRanking;
import gongkai.solr.plugin.rank.Validities;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.solr.schema.IndexSchema;

/** The query of a question, from terms alone. */
final class QuestionQuery {
  /** Scores of known items stand far above any sum of words. */
  private static final float SAME_NUMBER = 1000f;

  private static final float SAME_TITLE = 500f;

  private final Index index;
  private final WordQuery words;
  private final PassageQuery passages;
  private final LikeQuery likes;
  private final Wording wording;

  QuestionQuery(IndexSchema schema, Index index, Wording wording) {
    this.wording = wording;
    Terms terms = new Terms(schema);
    this.index = index;
    this.words = new WordQuery(terms, index);
    this.likes = new LikeQuery(terms, index);
    this.passages = new PassageQuery(terms, words, index, wording.weights());
  }

  /**
   * What of the vocabulary a query needs.
   *
   * @param weights one for all, so that equal questions are equal queries to Solr's cache
   */
  record Wording(IndexVocabulary vocabulary, PassageRanking.Levels weights) {
    static Wording of(IndexVocabulary vocabulary) {
      return new Wording(vocabulary, vocabulary.levels()::weight);
    }
  }

  /** What the query needs to know of the records. */
  interface Index extends WordQuery.Held {
    /** How many records have the field. */
    int having(Field field);

    /** The best as the ranking has them, and what only matches behind them. */
    default Query fused(Query matching, FusedQuery.Ranking ranking) {
      return new FusedQuery(matching, ranking);
    }

    /** Asked for the most telling of many words, all of which were looked up. */
    default void lookedUp(Collection<Term> all) {}

    /** The documents that replaced those found, with the score of what they replaced. */
    Query successors(Query found);

    /** What the question means, where a model could say. */
    Optional<Meaning> meaning();

    /** What the request's filters leave. */
    Query among();

    /** The passages that the request's filters leave, or of the documents that they leave. */
    Query passages();
  }

  Query of(Question question) {
    if (question.empty()) {
      return new MatchAllDocsQuery();
    }
    return switch (question.target()) {
      case TYPED_TITLE -> typedTitle(question.whole());
      case TYPED_PUBLISHER -> TypedQuery.of(Fields.PUBLISHER_TYPED, question.whole());
      case TYPED_TOPIC -> TypedQuery.of(Fields.TOPIC_TYPED, question.whole());
      case LIKE -> likes.of(question);
      case SNIPPET -> words.snippet(question);
      case PASSAGE ->
          question.words().isEmpty()
              ? asked(question)
              : passages.ranked(question, asked(question), asked(question.withoutWords()));
      case DOCUMENT, TITLE ->
          lessIfRepealed(
              Freshness.counts(knownOr(question, current(question, documents(question)))));
    };
  }

  private Query typedTitle(String typed) {
    return TypedQuery.ofTitle(typed, wording.vocabulary().numberKey(typed));
  }

  /** The document whose title or number the query is, whatever else it may mean. */
  private Query knownOr(Question question, Query asked) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(asked, Occur.SHOULD);
    same(either, Fields.TITLE_KEY, Keys.of(question.whole()), SAME_TITLE);
    same(either, Fields.NAMES, Keys.ofName(question.whole()), SAME_TITLE);
    same(either, Fields.NUMBER_KEY, wording.vocabulary().numberKey(question.whole()), SAME_NUMBER);
    same(either, Fields.INDEX_NUMBER_KEY, Keys.of(question.whole()), SAME_NUMBER);
    for (String number : question.named()) {
      same(either, Fields.NUMBER_KEY, wording.vocabulary().numberKey(number), SAME_NUMBER);
    }
    return either.build();
  }

  private static void same(BooleanQuery.Builder query, Field field, String key, float score) {
    if (!key.isEmpty()) {
      query.add(WordQuery.scored(new TermQuery(new Term(field.name(), key)), score), Occur.SHOULD);
    }
  }

  private static Query lessIfRepealed(Query query) {
    return FunctionScoreQuery.boostByQuery(query, Validities.gone(), Validities.NO_LONGER_VALID);
  }

  /** Whoever finds what no longer holds finds what took its place, in whichever words. */
  private Query current(Question question, Query asked) {
    boolean freely =
        question.phrases().isEmpty()
            && question.titles().isEmpty()
            && question.numbers().isEmpty()
            && question.publishers().isEmpty()
            && question.target() == Question.Target.DOCUMENT;
    if (!freely || question.words().isEmpty()) {
      return asked;
    }
    Query replaced =
        new BooleanQuery.Builder()
            .add(asked, Occur.MUST)
            .add(Validities.gone(), Occur.FILTER)
            .build();
    BooleanQuery.Builder current = new BooleanQuery.Builder();
    current.add(
        new DisjunctionMaxQuery(List.of(asked, index.successors(replaced)), 0f), Occur.MUST);
    List<Weights.Weight> pairs = Weights.of(question.target()).pairs();
    question.excluded().forEach(text -> current.add(words.literal(pairs, text), Occur.MUST_NOT));
    return current.build();
  }

  private Query documents(Question question) {
    Query asked = asked(question);
    return index.meaning().isPresent() ? passages.rankedDocuments(question, asked) : asked;
  }

  private Query asked(Question question) {
    Weights weights = Weights.of(question.target());
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (!question.words().isEmpty()) {
      all.add(words.words(weights, question), Occur.MUST);
    }
    question.phrases().forEach(text -> all.add(words.literal(weights.pairs(), text), Occur.MUST));
    question
        .titles()
        .forEach(
            text ->
                all.add(
                    named(question, text, name -> inTitle(question.target(), name)), Occur.MUST));
    question.numbers().forEach(text -> all.add(number(text), Occur.MUST));
    question
        .publishers()
        .forEach(text -> all.add(named(question, text, this::publisher), Occur.MUST));
    if (all.build().clauses().isEmpty()) {
      // Exclusions alone leave the rest; a query of punctuation alone asks for what nothing has.
      all.add(
          question.excluded().isEmpty()
              ? new MatchNoDocsQuery("no words")
              : new MatchAllDocsQuery(),
          Occur.MUST);
    }
    question
        .excluded()
        .forEach(text -> all.add(words.literal(weights.pairs(), text), Occur.MUST_NOT));
    return all.build();
  }

  /** By the name as typed, or by any name that documents have for it. */
  private static Query named(Question question, String typed, Function<String, Query> by) {
    List<Query> queries = new ArrayList<>();
    queries.add(by.apply(typed));
    question.names().stream()
        .filter(name -> name.typed().equals(typed))
        .flatMap(name -> name.official().stream())
        .map(by)
        .forEach(queries::add);
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0f);
  }

  private Query inTitle(Question.Target target, String text) {
    return target == Question.Target.PASSAGE
        ? words.phrase(Fields.ABOVE_PAIRS, text)
        : new BoostQuery(words.phrase(Fields.TITLE_PAIRS, text), 3f);
  }

  private Query number(String text) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    String key = wording.vocabulary().numberKey(text);
    same(either, Fields.NUMBER_KEY, key, SAME_NUMBER);
    same(either, Fields.INDEX_NUMBER_KEY, Keys.of(text), SAME_NUMBER);
    if (!key.isEmpty()) {
      either.add(TypedQuery.beginning(Fields.NUMBER_KEY, key), Occur.SHOULD);
      either.add(words.phrase(Fields.NUMBER_PAIRS, text), Occur.SHOULD);
    }
    return either.build();
  }

  private Query publisher(String text) {
    return words.phrase(Fields.PUBLISHER_PAIRS, text);
  }
}
