package gongkai.dataset.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.Value;
import gongkai.noun.Dataset;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The figures of one group while its rows pass. */
final class Tally {
  /** An average that has no end as a decimal is given to so many digits, half up. */
  private static final MathContext AVERAGE = MathContext.DECIMAL64;

  /** Different values that are listed; more are an ellipsis. */
  private static final int MOST_VALUES = 20;

  private final Aggregate aggregate;
  private final SortedSet<String> values = new TreeSet<>();
  private long count;
  private BigDecimal sum = BigDecimal.ZERO;
  private Optional<String> extreme = Optional.empty();
  private final Set<String> different = new HashSet<>(4);
  private final Cautions cautions = new Cautions();
  private final Held held;
  private final Spread spread;

  Tally(Aggregate aggregate, Held held) {
    this.aggregate = aggregate;
    this.held = held;
    this.spread = new Spread(held);
  }

  void add(JsonNode row) {
    if (aggregate.function() == Aggregate.Function.CAUTIONS) {
      cautions.add(row);
      return;
    }
    if (aggregate.column().isEmpty()) {
      count++;
      return;
    }
    Dataset.Column column = aggregate.column().orElseThrow();
    String text = Value.text(Value.at(row, column));
    if (text.isEmpty()) {
      return;
    }
    Optional<BigDecimal> number = Value.number(column, text);
    switch (aggregate.function()) {
      case COUNT -> count++;
      case SUM, AVG ->
          number.ifPresent(
              value -> {
                sum = sum.add(value);
                count++;
              });
      case MEDIAN, PERCENTILE -> number.ifPresent(spread::add);
      case COUNT_DISTINCT -> {
        if (different.add(text)) {
          held.one();
        }
      }
      case DISTINCT -> {
        if (values.size() <= MOST_VALUES) {
          values.add(text);
        }
      }
      case MIN, MAX -> {
        int better = aggregate.function() == Aggregate.Function.MIN ? -1 : 1;
        if (extreme.isEmpty()
            || Integer.signum(Cells.compare(column, text, extreme.orElseThrow())) == better) {
          extreme = Optional.of(text);
        }
      }
      case CAUTIONS -> throw new IllegalStateException("of no column");
    }
  }

  void put(ObjectNode row) {
    switch (aggregate.function()) {
      case COUNT -> row.put(aggregate.name(), count);
      case COUNT_DISTINCT -> row.put(aggregate.name(), different.size());
      case MEDIAN -> put(row, spread.percentile(50).map(BigDecimal::toPlainString));
      case PERCENTILE ->
          put(row, spread.percentile(aggregate.percent()).map(BigDecimal::toPlainString));
      case CAUTIONS ->
          put(
              row,
              Optional.of(
                      cautions.kinds().stream()
                          .map(Cautions.Kind::wire)
                          .collect(Collectors.joining(Value.SEPARATOR)))
                  .filter(text -> !text.isEmpty()));
      case SUM -> put(row, count == 0 ? Optional.empty() : Optional.of(sum.toPlainString()));
      case DISTINCT -> put(row, values.isEmpty() ? Optional.empty() : Optional.of(listed()));
      case AVG ->
          put(
              row,
              count == 0
                  ? Optional.empty()
                  : Optional.of(
                      sum.divide(BigDecimal.valueOf(count), AVERAGE)
                          .stripTrailingZeros()
                          .toPlainString()));
      case MIN, MAX -> Cells.put(row, aggregate.described(), extreme.orElse(""));
    }
  }

  private String listed() {
    List<String> shown = values.stream().limit(MOST_VALUES).toList();
    return String.join(Value.SEPARATOR, shown)
        + (values.size() > MOST_VALUES ? Value.SEPARATOR + "…" : "");
  }

  // What need not be there.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private void put(ObjectNode row, Optional<String> text) {
    text.ifPresentOrElse(
        value -> row.put(aggregate.name(), value), () -> row.putNull(aggregate.name()));
  }
}
