package gongkai.api.rows;

import gongkai.api.label.Choices;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Arguments;
import gongkai.api.request.Parameter;
import gongkai.dataset.DatePart;
import gongkai.dataset.query.Aggregate;
import gongkai.dataset.query.Condition;
import gongkai.dataset.query.Order;
import gongkai.dataset.query.RowQuery;
import gongkai.noun.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a question to the rows of a dataset is asked: by its columns ({@link ColumnParameters});
 * {@code empty} and {@code present} name columns; {@code columns}, {@code sort}, {@code group},
 * {@code aggregate} and {@code labels} shape the answer.
 */
public final class RowParameters {
  private static final Pattern PERCENTILE = Pattern.compile("p([1-9][0-9]?)");

  private RowParameters() {}

  /** All that can be asked of a dataset. */
  public static List<Parameter> of(Dataset dataset, Choices choices) {
    List<Parameter> all = new ArrayList<>(ColumnParameters.of(dataset, choices));
    List<String> names = names(dataset);
    all.add(Parameter.choice("empty", names).repeatable());
    all.add(Parameter.choice("present", names).repeatable());
    all.add(Parameter.text("columns").upTo(1000));
    all.add(sort());
    all.add(Parameter.text("group").upTo(500));
    all.add(Parameter.text("aggregate").upTo(500));
    all.add(Parameter.choice("labels", List.of("zh", "en")));
    return all;
  }

  /**
   * The question that the arguments ask.
   *
   * @throws ProblemException 422 that names every fault, with the columns that there are
   */
  public static RowQuery query(Dataset dataset, Arguments arguments, Choices choices) {
    return query(dataset, ColumnParameters.conditions(dataset, arguments, choices), arguments);
  }

  /** The question of an operation that takes {@code group}, {@code aggregate} and {@code sort}. */
  public static RowQuery grouping(Dataset dataset, Arguments arguments) {
    return query(dataset, List.of(), arguments);
  }

  /** The parameters of such an operation. */
  public static List<Parameter> ofGrouping() {
    return List.of(
        Parameter.text("group").upTo(500), Parameter.text("aggregate").upTo(500), sort());
  }

  private static Parameter sort() {
    return Parameter.text("sort")
        .upTo(500)
        .meaning(
            "排序的列，以逗号分隔，前加 - 为降序；空白总在最后",
            "columns to order by, parted by commas, - before one for descending; empty comes last");
  }

  private static RowQuery query(Dataset dataset, List<Condition> conditions, Arguments arguments) {
    List<Fault> faults = new ArrayList<>();
    List<Dataset.Column> columns =
        arguments.knows("columns") ? columns(dataset, arguments, "columns", faults) : List.of();
    List<Dataset.Column> group = columns(dataset, arguments, "group", faults);
    List<Aggregate> aggregates = aggregates(dataset, arguments, faults);
    boolean grouped = !group.isEmpty() || !aggregates.isEmpty();
    if (grouped && aggregates.isEmpty()) {
      aggregates = List.of(Aggregate.count());
    }
    aggregates = withCautions(dataset, withUnits(dataset, group, aggregates));
    if (grouped && !columns.isEmpty()) {
      faults.add(Fault.of("columns", "not-with-group"));
    }
    RowQuery shape = new RowQuery(dataset, conditions, columns, group, aggregates, List.of());
    List<Order> orders =
        orders(
            grouped ? shape.described().columns() : DatePart.withParts(dataset.columns()),
            arguments,
            faults);
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    return new RowQuery(dataset, conditions, columns, group, aggregates, orders);
  }

  /** A figure made of numbers of several units says so beside it. */
  private static List<Aggregate> withUnits(
      Dataset dataset, List<Dataset.Column> group, List<Aggregate> aggregates) {
    Optional<Dataset.Column> unit = named(dataset.columns(), "unit");
    boolean made =
        aggregates.stream()
            .anyMatch(a -> a.column().filter(c -> c.name().equals("value")).isPresent());
    if (!made || unit.isEmpty() || group.contains(unit.orElseThrow())) {
      return aggregates;
    }
    Aggregate units = new Aggregate(Aggregate.Function.DISTINCT, unit);
    return aggregates.contains(units)
        ? aggregates
        : Stream.concat(aggregates.stream(), Stream.of(units)).toList();
  }

  /** A figure made of several says what must be known of it. */
  private static List<Aggregate> withCautions(Dataset dataset, List<Aggregate> aggregates) {
    boolean made =
        aggregates.stream()
            .anyMatch(
                a ->
                    a.function().combines()
                        && a.column().filter(c -> c.name().equals("value")).isPresent());
    return made && named(dataset.columns(), "rowRole").isPresent()
        ? Stream.concat(aggregates.stream(), Stream.of(Aggregate.cautions())).toList()
        : aggregates;
  }

  private static List<Dataset.Column> columns(
      Dataset dataset, Arguments arguments, String parameter, List<Fault> faults) {
    List<Dataset.Column> found = new ArrayList<>();
    for (String name : parts(arguments, parameter)) {
      Optional<Dataset.Column> column = named(DatePart.withParts(dataset.columns()), name);
      if (column.isEmpty()) {
        faults.add(Fault.of(parameter, "no-such-column", name).allowing(names(dataset)));
      } else if (found.contains(column.orElseThrow())) {
        faults.add(Fault.of(parameter, "column-twice", name));
      } else {
        found.add(column.orElseThrow());
      }
    }
    return found;
  }

  private static List<Aggregate> aggregates(
      Dataset dataset, Arguments arguments, List<Fault> faults) {
    List<Aggregate> all = new ArrayList<>();
    for (String part : parts(arguments, "aggregate")) {
      Optional<Aggregate> aggregate = aggregate(dataset, part);
      if (aggregate.isEmpty()) {
        faults.add(Fault.of("aggregate", "no-such-aggregate", part).allowing(forms(dataset)));
      } else if (!all.contains(aggregate.orElseThrow())) {
        all.add(aggregate.orElseThrow());
      }
    }
    return all;
  }

  private static Optional<Aggregate> aggregate(Dataset dataset, String part) {
    int colon = part.indexOf(':');
    if (colon < 0) {
      return part.equals("count") ? Optional.of(Aggregate.count()) : Optional.empty();
    }
    Matcher percentile = PERCENTILE.matcher(part.substring(0, colon));
    int percent = percentile.matches() ? Integer.parseInt(percentile.group(1)) : 0;
    String name = percent > 0 ? "p" : part.substring(0, colon);
    Optional<Aggregate.Function> function =
        Arrays.stream(Aggregate.Function.values())
            .filter(f -> f != Aggregate.Function.CAUTIONS && f.wire().equals(name))
            .filter(f -> f == Aggregate.Function.PERCENTILE == percent > 0)
            .findFirst();
    return function.flatMap(
        known ->
            named(DatePart.withParts(dataset.columns()), part.substring(colon + 1))
                .filter(column -> fits(known, column))
                .map(column -> new Aggregate(known, Optional.of(column), percent)));
  }

  private static boolean fits(Aggregate.Function function, Dataset.Column column) {
    return switch (function) {
      case COUNT, DISTINCT, COUNT_DISTINCT -> true;
      case MIN, MAX -> ColumnParameters.isOrdered(column);
      case SUM, AVG, MEDIAN, PERCENTILE ->
          column.type().equals("number") || column.type().equals("integer");
      case CAUTIONS -> false;
    };
  }

  private static List<String> forms(Dataset dataset) {
    return Stream.concat(
            Stream.of("count"),
            Arrays.stream(Aggregate.Function.values())
                .filter(function -> function != Aggregate.Function.COUNT)
                .flatMap(
                    function ->
                        dataset.columns().stream()
                            .filter(column -> fits(function, column))
                            .map(column -> form(function) + ":" + column.name())))
        .toList();
  }

  private static String form(Aggregate.Function function) {
    return function == Aggregate.Function.PERCENTILE ? "p90" : function.wire();
  }

  private static List<Order> orders(
      List<Dataset.Column> columns, Arguments arguments, List<Fault> faults) {
    List<Order> orders = new ArrayList<>();
    for (String part : parts(arguments, "sort")) {
      boolean descending = part.startsWith("-");
      String name = descending ? part.substring(1) : part;
      Optional<Dataset.Column> column = named(columns, name);
      if (column.isEmpty()) {
        faults.add(
            Fault.of("sort", "no-such-column", name)
                .allowing(columns.stream().map(Dataset.Column::name).toList()));
      } else {
        orders.add(new Order(column.orElseThrow(), descending));
      }
    }
    return orders;
  }

  private static List<String> parts(Arguments arguments, String parameter) {
    return arguments
        .optional(parameter)
        .map(
            text ->
                Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList())
        .orElse(List.of());
  }

  private static Optional<Dataset.Column> named(List<Dataset.Column> columns, String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  private static List<String> names(Dataset dataset) {
    return dataset.columns().stream().map(Dataset.Column::name).toList();
  }
}
