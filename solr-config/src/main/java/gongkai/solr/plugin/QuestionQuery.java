package gongkai.solr.plugin;

import gongkai.solr.analysis.Keys;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.schema.IndexSchema;

/** The query of a question, from terms alone. */
final class QuestionQuery {
  /** Scores of known items stand far above any sum of words. */
  private static final float SAME_NUMBER = 1000f;

  private static final float SAME_TITLE = 500f;

  /** Enough to put it behind its like, too little to hide it from whoever asks for it. */
  private static final float NO_LONGER_VALID = 0.8f;

  /** What has all that is asked for stands above what has some, and below known items. */
  private static final float ALL_FOUND = 30f;

  private static final float AS_TYPED = 1f;

  /** Another name is a guess at what was meant, if a reviewed one. */
  private static final float AS_MEANT = 0.8f;

  /** More different terms than this say nothing new, and each costs time. */
  private static final int MOST_TERMS = 120;

  private static final int LONGEST_BEGINNING = 100;

  private final Terms terms;

  private final Index index;

  QuestionQuery(IndexSchema schema, Index index) {
    this.terms = new Terms(schema);
    this.index = index;
  }

  /** What the query needs to know of the records. */
  interface Index {
    /** Whether any record has the term. */
    boolean has(Term term);

    /** The documents that replaced those found, with the score of what they replaced. */
    Query successors(Query found);
  }

  Query of(Question question) {
    if (question.empty()) {
      return new MatchAllDocsQuery();
    }
    return switch (question.target()) {
      case TYPED_TITLE -> typed(Fields.TITLE_TYPED, question.whole());
      case TYPED_PUBLISHER -> typed(Fields.PUBLISHER_TYPED, question.whole());
      case TYPED_TOPIC -> typed(Fields.TOPIC_TYPED, question.whole());
      case SNIPPET -> snippet(question);
      case PASSAGE -> asked(question);
      case DOCUMENT, TITLE -> lessIfRepealed(knownOr(question, current(question, asked(question))));
    };
  }

  /** The document whose title or number the query is, whatever else it may mean. */
  private Query knownOr(Question question, Query asked) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(asked, Occur.SHOULD);
    same(either, Fields.TITLE_KEY, Keys.of(question.whole()), SAME_TITLE);
    same(either, Fields.NAMES, Keys.ofName(question.whole()), SAME_TITLE);
    same(either, Fields.NUMBER_KEY, Keys.ofNumber(question.whole()), SAME_NUMBER);
    same(either, Fields.INDEX_NUMBER_KEY, Keys.of(question.whole()), SAME_NUMBER);
    for (String number : question.named()) {
      same(either, Fields.NUMBER_KEY, Keys.ofNumber(number), SAME_NUMBER);
    }
    return either.build();
  }

  private static void same(BooleanQuery.Builder query, Field field, String key, float score) {
    if (!key.isEmpty()) {
      query.add(scored(new TermQuery(new Term(field.name(), key)), score), Occur.SHOULD);
    }
  }

  private static Query lessIfRepealed(Query query) {
    return FunctionScoreQuery.boostByQuery(query, gone(), NO_LONGER_VALID);
  }

  private static Query gone() {
    return new TermInSetQuery(
        Fields.VALIDITY.name(), List.of(new BytesRef("repealed"), new BytesRef("expired")));
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
        new BooleanQuery.Builder().add(asked, Occur.MUST).add(gone(), Occur.FILTER).build();
    BooleanQuery.Builder current = new BooleanQuery.Builder();
    current.add(
        new DisjunctionMaxQuery(List.of(asked, index.successors(replaced)), 0f), Occur.MUST);
    List<Weights.Weight> pairs = Weights.of(question.target()).pairs();
    question.excluded().forEach(text -> current.add(literal(pairs, text), Occur.MUST_NOT));
    return current.build();
  }

  private Query asked(Question question) {
    Weights weights = Weights.of(question.target());
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (!question.words().isEmpty()) {
      all.add(words(weights, question), Occur.MUST);
    }
    question.phrases().forEach(text -> all.add(literal(weights.pairs(), text), Occur.MUST));
    question.titles().forEach(text -> all.add(inTitle(question.target(), text), Occur.MUST));
    question.numbers().forEach(text -> all.add(number(text), Occur.MUST));
    question.publishers().forEach(text -> all.add(publisher(text), Occur.MUST));
    if (all.build().clauses().isEmpty()) {
      // Exclusions alone leave the rest; a query of punctuation alone asks for what nothing has.
      all.add(
          question.excluded().isEmpty()
              ? new MatchNoDocsQuery("no words")
              : new MatchAllDocsQuery(),
          Occur.MUST);
    }
    question.excluded().forEach(text -> all.add(literal(weights.pairs(), text), Occur.MUST_NOT));
    return all.build();
  }

  /** Anything of the question; the best passage has the most. */
  private Query snippet(Question question) {
    List<String> texts = new ArrayList<>(question.words());
    texts.addAll(question.phrases());
    texts.addAll(question.named());
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    Weights weights = Weights.SNIPPET;
    for (Units.Unit unit : some(Units.of(terms, Fields.PASSAGE_WORDS, question, texts))) {
      any.add(unit(weights, unit), Occur.SHOULD);
    }
    for (String text : texts) {
      any.add(new BoostQuery(literal(weights.pairs(), text), 3f), Occur.SHOULD);
      for (Terms.Placed pair : some(terms.pairs(Fields.PASSAGE_PAIRS, text))) {
        any.add(anywhere(weights.pairs(), pair.text()), Occur.SHOULD);
      }
    }
    return any.build();
  }

  /** Most of what is asked for, and more for what stands together as it was typed. */
  private Query words(Weights weights, Question question) {
    List<String> texts = question.words();
    List<Units.Unit> units =
        some(Units.of(terms, weights.words().getFirst().field(), question, texts));
    BooleanQuery.Builder ranked = new BooleanQuery.Builder();
    if (question.loose()) {
      long unheard = units.stream().filter(unit -> !isKnown(weights, unit)).count();
      // Who asks for something that nobody ever wrote of is not helped by the rest of the words.
      int enough = unheard * 2 >= units.size() ? units.size() : few(units.size());
      ranked.add(units(weights, units, enough), Occur.MUST);
      ranked.add(scored(most(weights, units, texts), ALL_FOUND), Occur.SHOULD);
    } else {
      ranked.add(most(weights, units, texts), Occur.MUST);
    }
    for (String text : texts) {
      if (terms.pairs(weights.pairs().getFirst().field(), text).size() > 1) {
        ranked.add(new BoostQuery(literal(weights.pairs(), text), 2f), Occur.SHOULD);
      }
    }
    return ranked.build();
  }

  /** Most of the units, or most pairs of characters where words were cut in another way. */
  private Query most(Weights weights, List<Units.Unit> units, List<String> texts) {
    BooleanQuery.Builder byPairs = new BooleanQuery.Builder();
    Set<String> pairs = new LinkedHashSet<>();
    for (String text : texts) {
      terms.pairs(weights.pairs().getFirst().field(), text).forEach(pair -> pairs.add(pair.text()));
    }
    for (String pair : some(pairs)) {
      byPairs.add(anywhere(weights.pairs(), pair), Occur.SHOULD);
    }
    int all = Math.min(pairs.size(), MOST_TERMS);
    byPairs.setMinimumNumberShouldMatch(
        Math.max(1, isPassage(weights.words()) ? all / 5 : all * 3 / 4));
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(units(weights, units, enough(units.size(), weights.words())), Occur.SHOULD);
    either.add(pairs.isEmpty() ? new MatchNoDocsQuery() : byPairs.build(), Occur.SHOULD);
    return either.build();
  }

  private Query units(Weights weights, List<Units.Unit> units, int enough) {
    if (units.isEmpty()) {
      return new MatchNoDocsQuery("no words");
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    units.forEach(unit -> query.add(unit(weights, unit), Occur.SHOULD));
    return query.setMinimumNumberShouldMatch(enough).build();
  }

  private boolean isKnown(Weights weights, Units.Unit unit) {
    return !unit.official().isEmpty()
        || weights.words().stream()
            .map(weight -> new Term(weight.field().name(), unit.words().getFirst()))
            .anyMatch(index::has);
  }

  /** The unit's word, or any name that documents have for it. */
  private Query unit(Weights weights, Units.Unit unit) {
    if (unit.official().isEmpty()) {
      return anywhere(weights.words(), unit.words().getFirst());
    }
    List<Query> names = new ArrayList<>();
    names.add(
        unit.words().size() == 1
            ? anywhere(weights.words(), unit.words().getFirst())
            : name(weights, unit.typed(), AS_TYPED));
    for (String official : unit.official()) {
      names.add(name(weights, official, AS_MEANT));
    }
    return best(names);
  }

  /** A phrase that counts about as much as one word, not as its many pairs. */
  private Query name(Weights weights, String text, float weight) {
    int pairs = terms.pairs(weights.pairs().getFirst().field(), text).size();
    return new BoostQuery(
        literal(weights.pairs(), text), 2f * weight / (float) Math.sqrt(Math.max(1, pairs)));
  }

  /**
   * Of one or two words all, of more all but some. A passage is short and says a thing in its own
   * words, so that a quarter of those asked for must do; the ranking sorts out the rest.
   */
  private static int enough(int words, List<Weights.Weight> weights) {
    if (isPassage(weights)) {
      return Math.max(1, (words + 3) / 4);
    }
    return words <= 2 ? words : words <= 4 ? words - 1 : Math.max(3, words * 6 / 10);
  }

  /** For a question in a person's own words: of two or three one, of four two, and never many. */
  private static int few(int words) {
    return words <= 3 ? 1 : words <= 5 ? 2 : 3;
  }

  private static boolean isPassage(List<Weights.Weight> weights) {
    return weights.getFirst().field().equals(Fields.PASSAGE_WORDS);
  }

  private static <T> List<T> some(Collection<T> terms) {
    return terms.stream().limit(MOST_TERMS).toList();
  }

  private static Query anywhere(List<Weights.Weight> weights, String term) {
    return best(
        weights.stream()
            .map(
                weight ->
                    (Query)
                        new BoostQuery(
                            new TermQuery(new Term(weight.field().name(), term)), weight.boost()))
            .toList());
  }

  /** Exactly these characters, side by side, in one of the fields. */
  private Query literal(List<Weights.Weight> weights, String text) {
    return best(
        weights.stream()
            .map(weight -> (Query) new BoostQuery(phrase(weight.field(), text), weight.boost()))
            .toList());
  }

  Query phrase(Field field, String text) {
    List<Terms.Placed> pairs = terms.pairs(field, text);
    if (pairs.isEmpty()) {
      return new MatchNoDocsQuery("no letters in it");
    }
    if (pairs.size() == 1) {
      return new TermQuery(new Term(field.name(), pairs.getFirst().text()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int first = pairs.getFirst().position();
    for (Terms.Placed pair : pairs) {
      phrase.add(new Term(field.name(), pair.text()), pair.position() - first);
    }
    return phrase.build();
  }

  private Query inTitle(Question.Target target, String text) {
    return target == Question.Target.PASSAGE
        ? phrase(Fields.ABOVE_PAIRS, text)
        : new BoostQuery(phrase(Fields.TITLE_PAIRS, text), 3f);
  }

  private Query number(String text) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    String key = Keys.ofNumber(text);
    same(either, Fields.NUMBER_KEY, key, SAME_NUMBER);
    same(either, Fields.INDEX_NUMBER_KEY, Keys.of(text), SAME_NUMBER);
    if (!key.isEmpty()) {
      either.add(beginning(Fields.NUMBER_KEY, key), Occur.SHOULD);
      either.add(phrase(Fields.NUMBER_PAIRS, text), Occur.SHOULD);
    }
    return either.build();
  }

  private Query publisher(String text) {
    return phrase(Fields.PUBLISHER_PAIRS, text);
  }

  /** Names that go on as typed, the shortest spelling of what was typed first. */
  private Query typed(Field field, String typed) {
    String key = Keys.of(typed);
    if (key.isEmpty()) {
      return new MatchNoDocsQuery("nothing typed");
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(scored(beginning(field, key), 1f), Occur.SHOULD);
    if (field.equals(Fields.TITLE_TYPED)) {
      String number = Keys.ofNumber(typed);
      either.add(scored(beginning(Fields.TITLE_KEY, key), 3f), Occur.SHOULD);
      if (!number.isEmpty()) {
        either.add(scored(beginning(Fields.NUMBER_KEY, number), 4f), Occur.SHOULD);
      }
    }
    return either.build();
  }

  /** Lucene builds an automaton of the prefix and refuses one of a thousand characters. */
  private static Query beginning(Field field, String key) {
    return key.length() > LONGEST_BEGINNING
        ? new MatchNoDocsQuery("longer than any beginning")
        : new PrefixQuery(new Term(field.name(), key));
  }

  private static Query scored(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query best(List<Query> queries) {
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0.3f);
  }
}
