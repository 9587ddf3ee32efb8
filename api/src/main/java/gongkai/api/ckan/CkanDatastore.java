package gongkai.api.ckan;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.dataset.RowAccess;
import gongkai.dataset.query.Condition;
import gongkai.dataset.query.Order;
import gongkai.dataset.query.RowQuery;
import gongkai.noun.Dataset;
import java.util.ArrayList;
import java.util.List;

/** {@code datastore_search}: the rows of a dataset by equality, in CKAN's form. */
final class CkanDatastore {
  /** CKAN's own cap; it says so itself in the answer's limit. */
  private static final int MOST_ROWS = 32_000;

  private static final int USUAL_ROWS = 100;

  private final CkanPackages packages;
  private final RowAccess rows;

  CkanDatastore(CkanPackages packages, RowAccess rows) {
    this.packages = packages;
    this.rows = rows;
  }

  CkanAnswer.Rows search(CkanArguments arguments, String base) {
    String id =
        arguments
            .text("resource_id")
            .or(() -> arguments.text("id"))
            .orElseThrow(() -> CkanException.invalid("resource_id: Missing value"));
    Dataset dataset = packages.ofResource(id).orElseThrow(() -> CkanException.notFound(id));
    if (arguments.text("q").isPresent()
        || arguments.text("distinct").filter(d -> !d.equalsIgnoreCase("false")).isPresent()
        || arguments.text("records_format").filter(f -> !f.equals("objects")).isPresent()) {
      throw CkanException.invalid(
          "q, distinct and records_format are not offered; use filters, or "
              + base
              + "/api/v1/datasets/"
              + dataset.name()
              + "/rows");
    }
    RowQuery query =
        new RowQuery(
            dataset,
            conditions(dataset, arguments),
            fields(dataset, arguments),
            List.of(),
            List.of(),
            orders(dataset, arguments));
    int limit = arguments.integer("limit", USUAL_ROWS, MOST_ROWS);
    int offset = arguments.integer("offset", 0, Integer.MAX_VALUE);
    RowAccess.Part part = rows.part(query, offset, limit);
    return new CkanAnswer.Rows(
        new CkanAnswer.Table(
            id,
            query.described().columns().stream()
                .map(column -> new CkanAnswer.FieldType(column.name(), type(column)))
                .toList(),
            part.rows()),
        new CkanAnswer.Part(part.total(), false, limit, offset, true, "objects"));
  }

  private static String type(Dataset.Column column) {
    return switch (column.type()) {
      case "integer", "year" -> "int8";
      case "number" -> "numeric";
      case "boolean" -> "bool";
      case "date" -> "date";
      case "datetime" -> "timestamp";
      default -> "text";
    };
  }

  private static List<Condition> conditions(Dataset dataset, CkanArguments arguments) {
    List<Condition> conditions = new ArrayList<>();
    arguments
        .tree("filters")
        .ifPresent(
            filters -> {
              if (!filters.isObject()) {
                throw CkanException.invalid("filters must be a JSON object");
              }
              filters
                  .properties()
                  .forEach(
                      one ->
                          conditions.add(
                              new Condition(
                                  column(dataset, one.getKey()),
                                  Condition.Kind.IN,
                                  values(one.getValue()))));
            });
    return conditions;
  }

  private static List<String> values(JsonNode node) {
    List<String> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> values.add(item.asText()));
    } else {
      values.add(node.asText());
    }
    return values;
  }

  private static List<Dataset.Column> fields(Dataset dataset, CkanArguments arguments) {
    List<Dataset.Column> fields = new ArrayList<>();
    JsonNode list = arguments.values().get("fields");
    if (list != null && list.isArray()) {
      list.forEach(name -> fields.add(column(dataset, name.asText())));
    } else {
      arguments
          .text("fields")
          .ifPresent(
              text ->
                  List.of(text.split(",", -1))
                      .forEach(name -> fields.add(column(dataset, name.strip()))));
    }
    return fields;
  }

  private static List<Order> orders(Dataset dataset, CkanArguments arguments) {
    List<Order> orders = new ArrayList<>();
    arguments
        .text("sort")
        .ifPresent(
            text -> {
              for (String part : text.split(",", -1)) {
                String[] words = part.strip().replace("\"", "").split("\\s+", -1);
                boolean descending = words.length > 1 && words[1].equalsIgnoreCase("desc");
                orders.add(new Order(column(dataset, words[0]), descending));
              }
            });
    return orders;
  }

  private static Dataset.Column column(Dataset dataset, String name) {
    return dataset.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                CkanException.invalid(
                    "field \"%s\" not in table; there are %s"
                        .formatted(
                            name,
                            String.join(
                                ", ",
                                dataset.columns().stream().map(Dataset.Column::name).toList()))));
  }
}
