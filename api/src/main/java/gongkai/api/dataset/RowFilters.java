package gongkai.api.dataset;

import gongkai.api.request.Arguments;
import gongkai.api.request.Parameter;
import gongkai.noun.Dataset;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Validity;
import gongkai.solr.field.Noun;
import gongkai.solr.field.Selectable;
import gongkai.solr.holding.Selection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By what the records of a noun can be chosen. */
public final class RowFilters {
  private RowFilters() {}

  public static List<Parameter> of(Dataset.From noun) {
    return switch (noun) {
      case DISCLOSURES ->
          List.of(
              text("publisher"),
              text("region"),
              text("kind"),
              text("genre"),
              text("topic"),
              text("item"),
              wires(
                  "validity", Arrays.stream(Validity.Status.values()).map(s -> s.wire()).toList()),
              text("site"));
      case OBSERVATIONS ->
          List.of(
              text("document"),
              text("body"),
              text("region"),
              year(),
              text("indicator"),
              text("unit"),
              wires(
                  "status", Arrays.stream(Observation.Status.values()).map(s -> s.wire()).toList()),
              wires("form", List.of("2021", "2019", Observation.Meaning.NARRATIVE)),
              text("table"),
              text("row"),
              text("column"));
      case FINDINGS ->
          List.of(
              text("document"),
              text("body"),
              year(),
              text("check"),
              wires(
                  "severity",
                  Arrays.stream(Finding.Severity.values()).map(s -> s.wire()).toList()));
    };
  }

  /** The properties that the index can choose by, each as exactly as a row can be looked at. */
  static List<String> keys(Dataset.From noun) {
    return of(noun).stream()
        .map(Parameter::name)
        // Of a topic the index takes those below it as well; rows are chosen by the whole path.
        .filter(name -> !name.equals("topic") && !name.equals("region"))
        .toList();
  }

  /** The choice that the arguments make among the filters of a noun. */
  public static Selection selection(Dataset.From noun, Arguments arguments) {
    Map<String, List<String>> filter = new LinkedHashMap<>();
    for (Parameter parameter : of(noun)) {
      List<String> values = arguments.many(parameter.name());
      if (!values.isEmpty()) {
        filter.put(parameter.name(), values);
      }
    }
    return narrowed(Selection.ALL, noun, filter);
  }

  /** Only what also has one of the values of every property, by its wire name. */
  static Selection narrowed(
      Selection selection, Dataset.From noun, Map<String, List<String>> filter) {
    Selection narrowed = selection;
    for (Map.Entry<String, List<String>> one : filter.entrySet()) {
      narrowed = narrowed.and(Selectable.named(Noun.of(noun), one.getKey()), one.getValue());
    }
    return narrowed;
  }

  private static Parameter text(String name) {
    return Parameter.text(name).repeatable();
  }

  private static Parameter year() {
    return Parameter.integer("year", 1900, 2200).repeatable();
  }

  private static Parameter wires(String name, List<String> wires) {
    return Parameter.choice(name, wires).repeatable();
  }
}
