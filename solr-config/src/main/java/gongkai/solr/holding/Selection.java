package gongkai.solr.holding;

import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.analysis.Keys;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.field.Selectable;
import gongkai.solr.index.IndexQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which records of one noun: each has one of the values of every field that is named. What hangs on
 * withdrawn documents is left out unless the selection says otherwise; entries of the ledger are
 * never withdrawn. A field by which the noun is not selected is an {@link IllegalArgumentException}
 * that names the known ones.
 */
public final class Selection {
  /** All that is public. */
  public static final Selection ALL = new Selection(List.of(), Withdrawn.LEFT_OUT);

  private final List<Condition> conditions;
  private final Withdrawn withdrawn;

  private Selection(List<Condition> conditions, Withdrawn withdrawn) {
    this.conditions = conditions;
    this.withdrawn = withdrawn;
  }

  private enum Withdrawn {
    LEFT_OUT,
    TOO,
    ONLY
  }

  private sealed interface Condition {
    record OneOf(Field field, List<String> values) implements Condition {}

    /** In Solr's words, of which none was written by people. */
    record Within(Field field, String range) implements Condition {}
  }

  public static Selection of(Field field, String... values) {
    return ALL.and(field, values);
  }

  public static Selection of(Field field, Collection<String> values) {
    return ALL.and(field, values);
  }

  public Selection and(Field field, String... values) {
    return and(field, List.of(values));
  }

  public Selection and(Field field, Collection<String> values) {
    return and(new Condition.OneOf(field, List.copyOf(values)));
  }

  /** Of withdrawn documents too. */
  public Selection withWithdrawn() {
    return new Selection(conditions, Withdrawn.TOO);
  }

  /** Of withdrawn documents and no others. */
  public Selection onlyWithdrawn() {
    return new Selection(conditions, Withdrawn.ONLY);
  }

  /** Whose record was last put or updated at this instant or later. */
  public Selection changedSince(Instant from) {
    return and(new Condition.Within(Fields.CHANGED, "[%s TO *]".formatted(from)));
  }

  /** Whose record was last put or updated at this instant or before. */
  public Selection changedUntil(Instant until) {
    return and(new Condition.Within(Fields.CHANGED, "[* TO %s]".formatted(until)));
  }

  /** Documents whose validity ends before a day. */
  public Selection expiredBy(LocalDate day) {
    return and(new Condition.Within(Fields.EXPIRES, "[* TO %s}".formatted(day)));
  }

  /**
   * Documents whose ids begin with digits in a range.
   *
   * @param from the first such digits; empty for no bound, as is {@code before}
   * @param before the first that no longer count
   */
  public Selection idsFrom(String from, String before) {
    return and(
        new Condition.Within(Fields.ID, "[%s TO %s}".formatted(digits(from), digits(before))));
  }

  private static String digits(String id) {
    if (!id.matches("[0-9a-f]*")) {
      throw new IllegalArgumentException("not the beginning of an id: " + id);
    }
    return id.isEmpty() ? "*" : id;
  }

  private Selection and(Condition condition) {
    return new Selection(
        Stream.concat(conditions.stream(), Stream.of(condition)).toList(), withdrawn);
  }

  /** The selected records of the noun, as a query that scores nothing. */
  IndexQuery query(Noun noun, IndexVocabulary vocabulary) {
    IndexQuery query = IndexQuery.withWithdrawn(noun);
    if (noun != Noun.SOURCE && withdrawn == Withdrawn.LEFT_OUT) {
      query.notWithdrawn();
    }
    if (noun != Noun.SOURCE && withdrawn == Withdrawn.ONLY) {
      query.having(Fields.WITHDRAWN, List.of("true"));
    }
    for (Condition condition : conditions) {
      switch (condition) {
        case Condition.OneOf one -> {
          Selectable.check(noun, one.field());
          query.having(
              one.field(),
              one.values().stream().flatMap(v -> keys(one.field(), v, vocabulary)).toList());
        }
        case Condition.Within within -> {
          if (!within.field().equals(Fields.CHANGED)) {
            Selectable.check(noun, within.field());
          }
          query.within(within.field(), within.range());
        }
      }
    }
    return query;
  }

  /** A value as it is indexed. Another document may be called by its title, number or place. */
  private static Stream<String> keys(Field field, String value, IndexVocabulary vocabulary) {
    Stream<String> keys;
    if (field.equals(Fields.NAMES)) {
      keys = Stream.of(Keys.ofName(value));
    } else if (field.equals(Fields.NUMBER_KEY)) {
      keys = Stream.of(vocabulary.numberKey(value));
    } else if (field.equals(Fields.POINTS_TO) || field.equals(Fields.ACTS_ON)) {
      keys =
          Stream.of(value, Keys.ofName(value), vocabulary.numberKey(value))
              .filter(key -> !key.isEmpty())
              .distinct();
    } else {
      keys = Stream.of(value);
    }
    return keys.map(SolrRecord::clip);
  }
}
