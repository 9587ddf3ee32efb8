package gongkai.dataset.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.Rows;
import gongkai.dataset.Value;
import gongkai.noun.Dataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A question to the rows of a dataset.
 *
 * @param conditions all of which must hold
 * @param columns shown, in this order; empty for all
 * @param group columns by whose values rows are counted together; empty for none
 * @param aggregates figures of each group
 * @param orders first one first; empty for the order of the rows, or of the group's values
 */
public record RowQuery(
    Dataset dataset,
    List<Condition> conditions,
    List<Dataset.Column> columns,
    List<Dataset.Column> group,
    List<Aggregate> aggregates,
    List<Order> orders) {

  /** Rows that may be put in order, and groups that may be formed, in one answer. */
  public static final int MOST_HELD = 50_000;

  public RowQuery {
    conditions = List.copyOf(conditions);
    columns = List.copyOf(columns);
    group = List.copyOf(group);
    aggregates = List.copyOf(aggregates);
    orders = List.copyOf(orders);
  }

  /** Every row and column. */
  public static RowQuery all(Dataset dataset) {
    return new RowQuery(dataset, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** Whether it asks for the dataset as it is. */
  public boolean isWhole() {
    return conditions.isEmpty() && columns.isEmpty() && !isGrouped() && orders.isEmpty();
  }

  public boolean isGrouped() {
    return !group.isEmpty() || !aggregates.isEmpty();
  }

  /** Whether rows can be passed on as they come. */
  public boolean isStream() {
    return !isGrouped() && orders.isEmpty();
  }

  /** Whether a row is chosen. */
  public boolean chooses(JsonNode row) {
    for (Condition condition : conditions) {
      if (!condition.holds(row)) {
        return false;
      }
    }
    return true;
  }

  /** Texts that the JSON of every chosen row holds. */
  public List<String> mustContain() {
    return conditions.stream().flatMap(condition -> condition.mustContain().stream()).toList();
  }

  /** The dataset that the answer is: its name and words, the columns of the question. */
  public Dataset described() {
    List<Dataset.Column> shown = new ArrayList<>(isGrouped() ? group : columns);
    aggregates.forEach(aggregate -> shown.add(aggregate.described()));
    if (shown.isEmpty()) {
      shown.addAll(dataset.columns());
    }
    return new Dataset(
        dataset.name(), dataset.words(), dataset.licence(), dataset.origin(), dataset.key(), shown);
  }

  /**
   * The answer as rows; closing them closes those asked.
   *
   * @throws TooManyException where more would have to be held than may be
   */
  public Rows over(Rows all) {
    if (isGrouped()) {
      return Rows.of(groups(all).iterator(), all);
    }
    if (!orders.isEmpty()) {
      return Rows.of(first(all, Integer.MAX_VALUE).iterator(), all);
    }
    return isWhole() ? all : Rows.of(new Chosen(this, all), all);
  }

  /**
   * The first chosen rows in the order asked for.
   *
   * @throws TooManyException where more would have to be held than may be
   */
  public List<JsonNode> first(Rows all, int most) {
    record Placed(JsonNode row, long place) {}
    Comparator<Placed> order =
        Comparator.comparing(Placed::row, Order.comparator(orders))
            .thenComparingLong(Placed::place);
    PriorityQueue<Placed> held = new PriorityQueue<>(order.reversed());
    Iterator<JsonNode> chosen = new Chosen(this, all);
    for (long place = 0; chosen.hasNext(); place++) {
      held.add(new Placed(chosen.next(), place));
      if (held.size() > most) {
        held.remove();
      }
      if (held.size() > MOST_HELD) {
        throw new TooManyException(MOST_HELD);
      }
    }
    return held.stream().sorted(order).map(Placed::row).toList();
  }

  /**
   * One row a group, in the order asked for, else in that of the values.
   *
   * @throws TooManyException where there are more groups than may be held
   */
  public List<JsonNode> groups(Rows all) {
    Map<List<String>, List<Tally>> groups = new LinkedHashMap<>();
    Held held = new Held();
    Iterator<JsonNode> chosen = new Chosen(this, all);
    while (chosen.hasNext()) {
      JsonNode row = chosen.next();
      List<String> key = group.stream().map(column -> Value.text(Value.at(row, column))).toList();
      List<Tally> tallies = groups.computeIfAbsent(key, k -> tallies(held));
      tallies.forEach(tally -> tally.add(row));
      if (groups.size() > MOST_HELD) {
        throw new TooManyException(MOST_HELD);
      }
    }
    if (groups.isEmpty() && group.isEmpty()) {
      groups.put(List.of(), tallies(held));
    }
    List<JsonNode> rows = new ArrayList<>();
    groups.forEach((key, tallies) -> rows.add(row(key, tallies)));
    List<Order> order =
        orders.isEmpty() ? group.stream().map(column -> new Order(column, false)).toList() : orders;
    rows.sort(Order.comparator(order));
    return rows;
  }

  private List<Tally> tallies(Held held) {
    return aggregates.stream().map(aggregate -> new Tally(aggregate, held)).toList();
  }

  private ObjectNode row(List<String> key, List<Tally> tallies) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < key.size(); i++) {
      Cells.put(row, group.get(i), key.get(i));
    }
    tallies.forEach(tally -> tally.put(row));
    return row;
  }

  /** Rows that the conditions choose. */
  private static final class Chosen implements Iterator<JsonNode> {
    private final RowQuery query;
    private final Rows all;
    private Optional<JsonNode> next = Optional.empty();

    Chosen(RowQuery query, Rows all) {
      this.query = query;
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      while (next.isEmpty() && all.hasNext()) {
        next = Optional.of(all.next()).filter(query::chooses);
      }
      return next.isPresent();
    }

    @Override
    public JsonNode next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the rows are at their end");
      }
      JsonNode row = next.orElseThrow();
      next = Optional.empty();
      return row;
    }
  }
}
