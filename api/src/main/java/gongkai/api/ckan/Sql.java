package gongkai.api.ckan;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.query.Aggregate;
import gongkai.dataset.query.Order;
import gongkai.noun.Dataset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A question in SQL, read and understood; it reaches no engine.
 *
 * @param shown what the answer's columns are, in their order; empty for all
 * @param distinct whether equal rows are one
 * @param group by which rows are counted together
 * @param limit how many rows are wanted, where it is said
 */
record Sql(
    List<Shown> shown,
    boolean distinct,
    Predicate<JsonNode> where,
    List<Dataset.Column> group,
    List<Order> orders,
    Optional<Integer> limit,
    int offset) {

  /**
   * A column of the answer: one of the dataset, or a figure.
   *
   * @param name in the answer
   */
  record Shown(String name, Optional<Dataset.Column> column, Optional<Aggregate> aggregate) {}

  boolean isGrouped() {
    return !group.isEmpty() || shown.stream().anyMatch(one -> one.aggregate().isPresent());
  }

  List<Aggregate> aggregates() {
    return shown.stream().flatMap(one -> one.aggregate().stream()).distinct().toList();
  }
}
