package gongkai.api.dataset;

import gongkai.api.request.Arguments;
import gongkai.noun.Dataset;
import gongkai.noun.Property;
import gongkai.solr.field.Noun;
import gongkai.solr.field.Selectable;
import gongkai.solr.holding.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By what the records of a noun can be chosen. */
public final class RowFilters {
  private RowFilters() {}

  /** The properties that the index can choose by, each as exactly as a row can be looked at. */
  static List<String> keys(Dataset.From noun) {
    return Property.of(noun, Property.Use.FILTER).stream()
        .map(Property::wire)
        // Of a topic the index takes those below it as well; rows are chosen by the whole path.
        .filter(name -> !name.equals("topic") && !name.equals("region"))
        .toList();
  }

  /** The choice that the arguments make among the filters of a noun. */
  public static Selection selection(Dataset.From noun, Arguments arguments) {
    Map<String, List<String>> filter = new LinkedHashMap<>();
    for (Property property : Property.of(noun, Property.Use.FILTER)) {
      List<String> values = arguments.many(property.wire());
      if (!values.isEmpty()) {
        filter.put(property.wire(), values);
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
}
