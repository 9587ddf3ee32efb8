package gongkai.site.dataset;

import gongkai.api.label.Labels;
import gongkai.dataset.query.Condition;
import gongkai.noun.Dataset;
import gongkai.site.component.Chip;
import gongkai.site.component.Option;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What rows must hold, several columns at once; asked for as the interface of the rows asks, so
 * that the same words after the address of its files give the same rows.
 */
record Filters(List<Condition> conditions) {
  /** Columns that lend themselves to it, those that most ask for first. */
  private static final List<String> TELLING =
      List.of(
          "body",
          "publisher",
          "indicatorLabel",
          "year",
          "reportingYear",
          "kind",
          "check",
          "severity",
          "timeliness",
          "lagStatus",
          "validity",
          "role",
          "site",
          "status",
          "form",
          "unit");

  private static final List<String> YEARS = List.of("year", "reportingYear");

  /** Names that a page of a dataset takes for itself. */
  private static final List<String> TAKEN =
      List.of("column", "contains", "sort", "chart", "page", "lang", "take", "filter");

  private static final int MOST_VALUES = 400;
  private static final int MOST_COLUMNS = 6;

  /** A list to choose from, or the two ends of a range of years. */
  record Field(String name, String label, boolean range, List<Option> options) {}

  static Filters of(ServerRequest request, Dataset dataset) {
    List<Condition> conditions = new ArrayList<>();
    for (Dataset.Column column : dataset.columns()) {
      if (TAKEN.contains(column.name())) {
        continue;
      }
      List<String> wanted =
          Stream.concat(
                  request.query().all(column.name(), List::of).stream(),
                  request.query().all(column.name() + ".in", List::of).stream()
                      .flatMap(values -> Stream.of(values.split(",", -1))))
              .map(String::strip)
              .filter(value -> !value.isEmpty() && value.length() <= 200)
              .distinct()
              .toList();
      if (!wanted.isEmpty()) {
        conditions.add(new Condition(column, Condition.Kind.IN, wanted));
      }
      bound(request, column, ".from", Condition.Kind.FROM, conditions);
      bound(request, column, ".to", Condition.Kind.TO, conditions);
    }
    return new Filters(conditions);
  }

  private static void bound(
      ServerRequest request,
      Dataset.Column column,
      String end,
      Condition.Kind kind,
      List<Condition> conditions) {
    request
        .query()
        .first(column.name() + end)
        .filter(value -> value.matches("-?[0-9][0-9.-]{0,19}"))
        .ifPresent(value -> conditions.add(new Condition(column, kind, List.of(value))));
  }

  private static String name(Condition condition) {
    return switch (condition.kind()) {
      case FROM -> condition.column().name() + ".from";
      case TO -> condition.column().name() + ".to";
      default -> condition.column().name();
    };
  }

  Address on(Address address) {
    Address with = address;
    for (Condition condition : conditions) {
      for (String value : condition.values()) {
        with = with.with(name(condition), value);
      }
    }
    return with;
  }

  Address without(Address address) {
    Address without = address;
    for (Condition condition : conditions) {
      without = without.without(name(condition));
    }
    return without;
  }

  Scan of(Scan all) {
    return all.where(conditions);
  }

  List<Chip> chips(Frame frame, Labels labels, Address address) {
    List<Chip> chips = new ArrayList<>();
    for (Condition condition : conditions) {
      for (String value : condition.values()) {
        String label = DatasetTables.label(condition.column(), frame);
        String said = labels.of(condition.column().name(), value, frame.words().language());
        chips.add(
            new Chip(
                label
                    + frame.say(
                        "dataset.condition." + condition.kind().name().toLowerCase(Locale.ROOT)),
                said,
                frame.link(address.without(name(condition), value).without("page"))));
      }
    }
    return chips;
  }

  /** Only a column with several values narrows anything, and one with too many is no list. */
  List<Field> fields(Frame frame, Labels labels, Dataset dataset, Scan all) {
    List<Field> fields = new ArrayList<>();
    for (String name : TELLING) {
      for (Dataset.Column column : dataset.columns()) {
        if (column.name().equals(name) && fields.size() < MOST_COLUMNS) {
          field(frame, labels, column, all.counts(column)).ifPresent(fields::add);
        }
      }
    }
    return fields;
  }

  private java.util.Optional<Field> field(
      Frame frame, Labels labels, Dataset.Column column, Map<String, Long> counts) {
    List<String> values =
        counts.keySet().stream()
            .filter(value -> !value.isEmpty())
            .sorted(Comparator.naturalOrder())
            .toList();
    if (values.size() < 2 || values.size() > MOST_VALUES) {
      return java.util.Optional.empty();
    }
    String label = DatasetTables.label(column, frame);
    if (YEARS.contains(column.name())) {
      return java.util.Optional.of(
          new Field(
              column.name(),
              label,
              true,
              List.of(
                  new Option(column.name() + ".from", bound(column, Condition.Kind.FROM), false),
                  new Option(column.name() + ".to", bound(column, Condition.Kind.TO), false))));
    }
    List<Option> options = new ArrayList<>();
    options.add(new Option("", frame.say("dataset.any-value"), false));
    values.forEach(
        value ->
            options.add(
                new Option(
                    value,
                    labels.of(column.name(), value, frame.words().language()),
                    conditions.stream()
                        .anyMatch(
                            one -> one.column().equals(column) && one.values().contains(value)))));
    return java.util.Optional.of(new Field(column.name(), label, false, options));
  }

  private String bound(Dataset.Column column, Condition.Kind kind) {
    return conditions.stream()
        .filter(one -> one.column().equals(column) && one.kind() == kind)
        .map(one -> one.values().getFirst())
        .findFirst()
        .orElse("");
  }
}
