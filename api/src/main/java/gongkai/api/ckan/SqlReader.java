package gongkai.api.ckan;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.query.Aggregate;
import gongkai.dataset.query.Order;
import gongkai.noun.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads {@code SELECT [DISTINCT] columns FROM "resource" [WHERE …] [GROUP BY …] [ORDER BY …] [LIMIT
 * n] [OFFSET n]}: columns, {@code *} and the figures count, sum, avg, min, max; conditions as
 * {@link SqlCondition} has them. One table, no join, no query within a query, no other function.
 * Whatever else stands there is refused.
 */
final class SqlReader {
  private final SqlTokens tokens;
  private final Function<String, Dataset> tables;

  private SqlReader(SqlTokens tokens, Function<String, Dataset> tables) {
    this.tokens = tokens;
    this.tables = tables;
  }

  /** A question and the dataset that it is put to. */
  record Read(Dataset dataset, Sql sql) {}

  /**
   * Reads a question.
   *
   * @param tables the dataset of a resource; throws where there is none
   * @throws CkanException where it is not of this subset
   */
  static Read read(String text, Function<String, Dataset> tables) {
    return new SqlReader(SqlTokens.of(text), tables).read();
  }

  private Read read() {
    tokens.expect("SELECT");
    boolean distinct = tokens.take("DISTINCT");
    int columns = tokens.place();
    skipToFrom();
    tokens.expect("FROM");
    Dataset dataset = tables.apply(tokens.name());
    int rest = tokens.place();
    tokens.goTo(columns);
    List<Sql.Shown> shown = shown(dataset);
    tokens.goTo(rest);
    Predicate<JsonNode> where =
        tokens.take("WHERE") ? new SqlCondition(tokens, dataset).read() : row -> true;
    List<Dataset.Column> group = new ArrayList<>();
    if (tokens.take("GROUP")) {
      tokens.expect("BY");
      do {
        group.add(tokens.column(dataset));
      } while (tokens.take(","));
    }
    List<Order> orders = orders(dataset, shown);
    Optional<Integer> limit = tokens.take("LIMIT") ? Optional.of(tokens.count()) : Optional.empty();
    int offset = tokens.take("OFFSET") ? tokens.count() : 0;
    tokens.take(";");
    tokens.expectEnd();
    checkGroup(shown, group);
    return new Read(dataset, new Sql(shown, distinct, where, group, orders, limit, offset));
  }

  private void skipToFrom() {
    while (!tokens.is("FROM")) {
      tokens.next();
    }
  }

  private List<Sql.Shown> shown(Dataset dataset) {
    List<Sql.Shown> shown = new ArrayList<>();
    if (tokens.take("*")) {
      tokens.expectAt("FROM");
      return shown;
    }
    do {
      shown.add(one(dataset));
    } while (tokens.take(","));
    tokens.expectAt("FROM");
    return shown;
  }

  private Sql.Shown one(Dataset dataset) {
    Optional<Aggregate.Function> function =
        Arrays.stream(Aggregate.Function.values())
            .filter(one -> one != Aggregate.Function.DISTINCT)
            .filter(one -> tokens.isCall(one.wire()))
            .findFirst();
    if (function.isEmpty()) {
      Dataset.Column column = tokens.column(dataset);
      return new Sql.Shown(alias(column.name()), Optional.of(column), Optional.empty());
    }
    tokens.next();
    tokens.expect("(");
    Aggregate.Function of = function.orElseThrow();
    Aggregate aggregate;
    if (of == Aggregate.Function.COUNT && tokens.take("*")) {
      aggregate = Aggregate.count();
    } else {
      aggregate = new Aggregate(of, Optional.of(tokens.column(dataset)));
      checkFits(aggregate);
    }
    tokens.expect(")");
    return new Sql.Shown(alias(of.wire()), Optional.empty(), Optional.of(aggregate));
  }

  private static void checkFits(Aggregate aggregate) {
    String type = aggregate.column().orElseThrow().type();
    boolean adds =
        aggregate.function() == Aggregate.Function.SUM
            || aggregate.function() == Aggregate.Function.AVG;
    if (adds && !type.equals("number") && !type.equals("integer")) {
      throw CkanException.invalid(
          "function %s(%s) does not exist".formatted(aggregate.function().wire(), type));
    }
  }

  private String alias(String otherwise) {
    return tokens.take("AS") ? tokens.name() : otherwise;
  }

  private List<Order> orders(Dataset dataset, List<Sql.Shown> shown) {
    List<Order> orders = new ArrayList<>();
    if (!tokens.take("ORDER")) {
      return orders;
    }
    tokens.expect("BY");
    do {
      orders.add(order(dataset, shown));
    } while (tokens.take(","));
    return orders;
  }

  /** By a column, or by a figure under the name it has in the answer. */
  private Order order(Dataset dataset, List<Sql.Shown> shown) {
    String name = tokens.name();
    Dataset.Column column =
        shown.stream()
            .filter(one -> one.name().equals(name))
            .flatMap(one -> one.aggregate().stream())
            .map(Aggregate::described)
            .findFirst()
            .orElseGet(() -> SqlTokens.column(dataset, name));
    boolean descending = tokens.take("DESC");
    if (!descending) {
      tokens.take("ASC");
    }
    if (tokens.take("NULLS")) {
      tokens.expect("LAST");
    }
    return new Order(column, descending);
  }

  private static void checkGroup(List<Sql.Shown> shown, List<Dataset.Column> group) {
    boolean figures = shown.stream().anyMatch(one -> one.aggregate().isPresent());
    if (group.isEmpty() && !figures) {
      return;
    }
    if (shown.isEmpty()) {
      throw CkanException.invalid("SELECT * cannot stand with GROUP BY");
    }
    for (Sql.Shown one : shown) {
      one.column()
          .filter(column -> !group.contains(column))
          .ifPresent(
              column -> {
                throw CkanException.invalid(
                    "column \"%s\" must appear in the GROUP BY clause or be used in an aggregate function"
                        .formatted(column.name().toLowerCase(Locale.ROOT)));
              });
    }
  }
}
