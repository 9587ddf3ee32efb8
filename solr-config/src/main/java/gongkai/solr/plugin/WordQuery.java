package gongkai.solr.plugin;

import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What words and literal texts find: by whole words, and by pairs of characters beside them. */
final class WordQuery {
  /** What has all that is asked for stands above what has some, and below known items. */
  private static final float ALL_FOUND = 30f;

  private static final float AS_TYPED = 1f;

  /** Another name is a guess at what was meant, if a reviewed one. */
  private static final float AS_MEANT = 0.8f;

  /** More different terms than this say nothing new, and each costs time. */
  private static final int MOST_TERMS = 120;

  private final Terms terms;
  private final Held held;

  WordQuery(Terms terms, Held held) {
    this.terms = terms;
    this.held = held;
  }

  /** What the records have. */
  interface Held {
    /** How many records have the term. */
    int having(Term term);

    /** Those that have it; of a term that none has, {@link MatchNoDocsQuery}. */
    Query of(Term term);

    /** Where it is not known, anything may be there. */
    Held ANYTHING =
        new Held() {
          @Override
          public int having(Term term) {
            return 1;
          }

          @Override
          public Query of(Term term) {
            return new TermQuery(term);
          }
        };
  }

  /** Anything of the question; the best passage has the most. */
  Query snippet(Question question) {
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
  Query words(Weights weights, Question question) {
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
            .anyMatch(term -> held.having(term) > 0);
  }

  /** The unit's word, or any name that documents have for it. */
  Query unit(Weights weights, Units.Unit unit) {
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

  static <T> List<T> some(Collection<T> terms) {
    return terms.stream().limit(MOST_TERMS).toList();
  }

  private Query anywhere(List<Weights.Weight> weights, String term) {
    return best(
        weights.stream()
            .map(weight -> boosted(held.of(new Term(weight.field().name(), term)), weight))
            .toList());
  }

  private static Query boosted(Query query, Weights.Weight weight) {
    return query instanceof MatchNoDocsQuery ? query : new BoostQuery(query, weight.boost());
  }

  /** Exactly these characters, side by side, in one of the fields. */
  Query literal(List<Weights.Weight> weights, String text) {
    return best(
        weights.stream().map(weight -> boosted(phrase(weight.field(), text), weight)).toList());
  }

  Query phrase(Field field, String text) {
    List<Terms.Placed> pairs = terms.pairs(field, text);
    if (pairs.isEmpty()) {
      return new MatchNoDocsQuery("no letters in it");
    }
    if (pairs.size() == 1) {
      return held.of(new Term(field.name(), pairs.getFirst().text()));
    }
    // Most of what is asked for stands nowhere as it was typed, and one term tells.
    if (pairs.stream().anyMatch(pair -> held.having(new Term(field.name(), pair.text())) == 0)) {
      return new MatchNoDocsQuery("nothing has a part of the phrase");
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int first = pairs.getFirst().position();
    for (Terms.Placed pair : pairs) {
      phrase.add(new Term(field.name(), pair.text()), pair.position() - first);
    }
    return phrase.build();
  }

  static Query scored(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query best(List<Query> queries) {
    List<Query> possible =
        queries.stream().filter(query -> !(query instanceof MatchNoDocsQuery)).toList();
    return switch (possible.size()) {
      case 0 -> new MatchNoDocsQuery("no field has it");
      case 1 -> possible.getFirst();
      default -> new DisjunctionMaxQuery(possible, 0.3f);
    };
  }
}
