package gongkai.api.rows;

import gongkai.api.label.Choices;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Arguments;
import gongkai.api.request.Parameter;
import gongkai.dataset.DatePart;
import gongkai.dataset.Value;
import gongkai.dataset.query.Condition;
import gongkai.noun.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How rows are chosen by a column: {@code NAME} takes the values wanted ({@code NAME.eq} where the
 * name is taken), {@code NAME.in} several parted by commas, {@code NAME.not} those not wanted,
 * {@code NAME.contains} a piece of text; columns with an order take {@code NAME.from} and {@code
 * NAME.to}.
 */
final class ColumnParameters {
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
          "excel",
          "labels");

  private static final String IN = ".in";
  private static final String NOT = ".not";
  private static final String CONTAINS = ".contains";
  private static final String FROM = ".from";
  private static final String TO = ".to";

  private final Dataset.Column column;
  private final List<String> choices;

  private ColumnParameters(Dataset.Column column, Choices choices) {
    this.column = column;
    this.choices = choices.of(column);
  }

  /** Those of every column of a dataset, and of the parts of its dates. */
  static List<Parameter> of(Dataset dataset, Choices choices) {
    return DatePart.withParts(dataset.columns()).stream()
        .flatMap(column -> new ColumnParameters(column, choices).declared())
        .toList();
  }

  /** Whether values of the column stand in an order of their own. */
  static boolean isOrdered(Dataset.Column column) {
    return switch (column.type()) {
      case "number", "integer", "year", "date", "datetime" -> true;
      default -> column.holdsPeriod();
    };
  }

  private String equal() {
    return TAKEN.contains(column.name()) ? column.name() + ".eq" : column.name();
  }

  private Stream<Parameter> declared() {
    List<Parameter> all = new ArrayList<>();
    all.add(
        value(equal())
            .repeatable()
            .meaning(
                column.label() + "为此值，可重复", column.labelEn() + " equals this; may be repeated"));
    all.add(
        value(column.name() + NOT)
            .repeatable()
            .meaning(
                column.label() + "不为此值，可重复；空白也算不为此值",
                column.labelEn() + " is not this, empty included; may be repeated"));
    all.add(
        Parameter.text(column.name() + IN)
            .upTo(2000)
            .meaning(
                column.label() + "为其中之一，以逗号分隔", column.labelEn() + " is one of these, by commas"));
    if (isText()) {
      all.add(
          Parameter.text(column.name() + CONTAINS)
              .repeatable()
              .meaning(
                  column.label() + "含有此文字，不分大小写，重复为其中之一",
                  column.labelEn() + " contains this in whatever case; repeated: one of them"));
    }
    if (isOrdered(column)) {
      all.add(bound(FROM, "不小于", "at least"));
      all.add(bound(TO, "不大于", "at most"));
    }
    return all.stream();
  }

  private boolean isText() {
    return column.type().equals("string") && choices.isEmpty() && !column.holdsPeriod();
  }

  private Parameter value(String name) {
    return switch (column.type()) {
      case "boolean" -> Parameter.choice(name, List.of("true", "false"));
      case "number", "integer", "year" -> Parameter.number(name);
      case "date" -> Parameter.date(name);
      default ->
          choices.isEmpty() ? Parameter.text(name).upTo(500) : Parameter.choice(name, choices);
    };
  }

  private Parameter bound(String suffix, String chinese, String english) {
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
   * What the arguments ask of the columns.
   *
   * @throws ProblemException 422 for values that a column's list of codes does not hold
   */
  static List<Condition> conditions(Dataset dataset, Arguments arguments, Choices choices) {
    List<Condition> all = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Dataset.Column column : DatePart.withParts(dataset.columns())) {
      new ColumnParameters(column, choices).read(arguments, choices, all, faults);
    }
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    return all;
  }

  private void read(Arguments arguments, Choices codes, List<Condition> all, List<Fault> faults) {
    List<String> wanted = arguments.many(equal());
    List<String> unwanted = arguments.many(column.name() + NOT);
    List<String> listed = listed(arguments, faults);
    codes.fault(equal(), column, wanted).ifPresent(faults::add);
    codes.fault(column.name() + NOT, column, unwanted).ifPresent(faults::add);
    codes.fault(column.name() + IN, column, listed).ifPresent(faults::add);
    add(Condition.Kind.IN, wanted, all);
    add(Condition.Kind.IN, listed, all);
    add(Condition.Kind.NOT, unwanted, all);
    if (isText()) {
      add(Condition.Kind.CONTAINS, arguments.many(column.name() + CONTAINS), all);
    }
    if (isOrdered(column)) {
      add(Condition.Kind.FROM, arguments.many(column.name() + FROM), all);
      add(Condition.Kind.TO, arguments.many(column.name() + TO), all);
    }
    if (arguments.many("empty").contains(column.name())) {
      all.add(new Condition(column, Condition.Kind.EMPTY, List.of()));
    }
    if (arguments.many("present").contains(column.name())) {
      all.add(new Condition(column, Condition.Kind.PRESENT, List.of()));
    }
  }

  private void add(Condition.Kind kind, List<String> values, List<Condition> all) {
    if (!values.isEmpty()) {
      all.add(new Condition(column, kind, values));
    }
  }

  /** Values parted by commas, each checked as one given alone would be. */
  private List<String> listed(Arguments arguments, List<Fault> faults) {
    String name = column.name() + IN;
    List<String> values =
        arguments.many(name).stream()
            .flatMap(text -> Arrays.stream(text.split("[,，]", -1)))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    boolean numeric = Set.of("number", "integer", "year").contains(column.type());
    for (String value : values) {
      if (numeric && Value.number(column, value).isEmpty()) {
        faults.add(Fault.of(name, "not-a-number", shown(value)));
      } else if (!choices.isEmpty() && !choices.contains(value)) {
        faults.add(Fault.of(name, "not-allowed", shown(value)).allowing(choices));
      }
    }
    return values;
  }

  private static String shown(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }
}
