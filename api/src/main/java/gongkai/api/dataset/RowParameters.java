package gongkai.api.dataset;

import gongkai.api.label.Choices;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Arguments;
import gongkai.api.request.Parameter;
import gongkai.dataset.query.Aggregate;
import gongkai.dataset.query.Condition;
import gongkai.dataset.query.Order;
import gongkai.dataset.query.RowQuery;
import gongkai.noun.Dataset;
import gongkai.noun.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a question to the rows of a dataset is asked: each column is a parameter that takes the
 * values wanted ({@code NAME.eq} where the name is taken); columns with an order take {@code .from}
 * and {@code .to} as well; {@code empty} and {@code present} name columns; {@code columns}, {@code
 * sort}, {@code group} and {@code aggregate} shape the answer.
 */
public final class RowParameters {
  /** Dates that documents may state as a month or a year only, kept as text. */
  private static final Set<String> PARTIAL_DATES =
      Set.of("formed", "published", "effective", "expires", "month");

  /** What else is asked with: a column of that name takes its values as {@code NAME.eq}. */
  private static final Set<String> TAKEN =
      Set.of(
          "columns",
          "sort",
          "group",
          "aggregate",
          "empty",
          "present",
          "size",
          "cursor",
          "format",
          "excel");

  private RowParameters() {}

  private static String equalName(Dataset.Column column) {
    return TAKEN.contains(column.name()) ? column.name() + ".eq" : column.name();
  }

  /** All that can be asked of a dataset. */
  public static List<Parameter> of(Dataset dataset, Choices choices) {
    List<Parameter> all = new ArrayList<>();
    for (Dataset.Column column : dataset.columns()) {
      all.add(equal(column, values(dataset, column, choices)));
      if (isOrdered(column)) {
        all.add(bound(column, ".from", "不小于", "at least"));
        all.add(bound(column, ".to", "不大于", "at most"));
      }
    }
    List<String> names = names(dataset);
    all.add(Parameter.choice("empty", names).repeatable());
    all.add(Parameter.choice("present", names).repeatable());
    all.add(Parameter.text("columns").upTo(1000));
    all.add(sort());
    all.add(Parameter.text("group").upTo(500));
    all.add(Parameter.text("aggregate").upTo(500));
    return all;
  }

  /** A column of the noun's own has the values of its property. */
  private static List<String> values(Dataset dataset, Dataset.Column column, Choices choices) {
    return Property.find(dataset.origin().from(), column.name())
        .filter(property -> property.column().equals(column))
        .map(choices::of)
        .orElse(List.of());
  }

  private static Parameter equal(Dataset.Column column, List<String> values) {
    String name = equalName(column);
    Parameter parameter =
        switch (column.type()) {
          case "boolean" -> Parameter.choice(name, List.of("true", "false"));
          case "number", "integer", "year" -> Parameter.number(name);
          case "date" -> Parameter.date(name);
          default ->
              values.isEmpty() ? Parameter.text(name).upTo(500) : Parameter.choice(name, values);
        };
    return parameter
        .repeatable()
        .meaning(column.label() + "为此值，可重复", column.labelEn() + " equals this; may be repeated");
  }

  private static boolean isOrdered(Dataset.Column column) {
    return switch (column.type()) {
      case "number", "integer", "year", "date", "datetime" -> true;
      default -> PARTIAL_DATES.contains(column.name());
    };
  }

  private static Parameter bound(
      Dataset.Column column, String suffix, String chinese, String english) {
    String name = column.name() + suffix;
    Parameter parameter =
        switch (column.type()) {
          case "number", "integer", "year" -> Parameter.number(name);
          case "datetime" -> Parameter.instant(name);
          default -> Parameter.period(name);
        };
    return parameter.meaning(column.label() + chinese, column.labelEn() + " " + english);
  }

  /**
   * The question that the arguments ask.
   *
   * @throws ProblemException 422 that names every fault, with the columns that there are
   */
  public static RowQuery query(Dataset dataset, Arguments arguments) {
    return query(dataset, conditions(dataset, arguments), arguments);
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
    aggregates = withUnits(dataset, group, aggregates);
    if (grouped && !columns.isEmpty()) {
      faults.add(Fault.of("columns", "not-with-group"));
    }
    RowQuery shape = new RowQuery(dataset, conditions, columns, group, aggregates, List.of());
    List<Order> orders =
        orders(grouped ? shape.described().columns() : dataset.columns(), arguments, faults);
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

  private static List<Condition> conditions(Dataset dataset, Arguments arguments) {
    List<Condition> all = new ArrayList<>();
    for (Dataset.Column column : dataset.columns()) {
      List<String> values = arguments.many(equalName(column));
      if (!values.isEmpty()) {
        all.add(new Condition(column, Condition.Kind.IN, values));
      }
      if (isOrdered(column)) {
        arguments
            .optional(column.name() + ".from")
            .ifPresent(v -> all.add(new Condition(column, Condition.Kind.FROM, List.of(v))));
        arguments
            .optional(column.name() + ".to")
            .ifPresent(v -> all.add(new Condition(column, Condition.Kind.TO, List.of(v))));
      }
      if (arguments.many("empty").contains(column.name())) {
        all.add(new Condition(column, Condition.Kind.EMPTY, List.of()));
      }
      if (arguments.many("present").contains(column.name())) {
        all.add(new Condition(column, Condition.Kind.PRESENT, List.of()));
      }
    }
    return all;
  }

  private static List<Dataset.Column> columns(
      Dataset dataset, Arguments arguments, String parameter, List<Fault> faults) {
    List<Dataset.Column> found = new ArrayList<>();
    for (String name : parts(arguments, parameter)) {
      Optional<Dataset.Column> column = named(dataset.columns(), name);
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
    String name = colon < 0 ? part : part.substring(0, colon);
    Optional<Aggregate.Function> function =
        Arrays.stream(Aggregate.Function.values()).filter(f -> f.wire().equals(name)).findFirst();
    if (function.isEmpty()) {
      return Optional.empty();
    }
    if (colon < 0) {
      return function.filter(f -> f == Aggregate.Function.COUNT).map(f -> Aggregate.count());
    }
    return named(dataset.columns(), part.substring(colon + 1))
        .filter(column -> fits(function.orElseThrow(), column))
        .map(column -> new Aggregate(function.orElseThrow(), Optional.of(column)));
  }

  private static boolean fits(Aggregate.Function function, Dataset.Column column) {
    return switch (function) {
      case COUNT, DISTINCT -> true;
      case MIN, MAX -> isOrdered(column);
      case SUM, AVG -> column.type().equals("number") || column.type().equals("integer");
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
                            .map(column -> function.wire() + ":" + column.name())))
        .toList();
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
