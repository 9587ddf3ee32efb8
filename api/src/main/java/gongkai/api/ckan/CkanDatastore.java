package gongkai.api.ckan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.dataset.RowAccess;
import gongkai.dataset.Value;
import gongkai.dataset.query.Condition;
import gongkai.dataset.query.Order;
import gongkai.dataset.query.RowQuery;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@code datastore_search} and its kin: the rows of a dataset in CKAN's form. */
final class CkanDatastore {
  /** CKAN's own cap; it says so itself in the answer's limit. */
  static final int MOST_ROWS = 32_000;

  private static final int USUAL_ROWS = 100;
  private static final String SEARCH = "/api/3/action/datastore_search?";

  private final CkanPackages packages;
  private final RowAccess rows;

  CkanDatastore(CkanPackages packages, RowAccess rows) {
    this.packages = packages;
    this.rows = rows;
  }

  Dataset dataset(String id) {
    return packages.ofResource(id).orElseThrow(() -> CkanException.notFound(id));
  }

  static String id(CkanArguments arguments) {
    return arguments
        .text("resource_id")
        .or(() -> arguments.text("id"))
        .orElseThrow(() -> CkanException.missing("resource_id"));
  }

  Object search(CkanArguments arguments) {
    String id = id(arguments);
    Dataset dataset = dataset(id);
    List<Dataset.Column> fields = fields(dataset, arguments);
    boolean distinct = arguments.isTrue("distinct");
    RowQuery query =
        new RowQuery(
            dataset,
            conditions(dataset, arguments),
            distinct ? List.of() : fields,
            distinct ? fields.isEmpty() ? dataset.columns() : fields : List.of(),
            List.of(),
            orders(dataset, arguments));
    int limit = arguments.integer("limit", USUAL_ROWS, MOST_ROWS);
    int offset = arguments.integer("offset", 0, Integer.MAX_VALUE);
    String format = arguments.text("records_format").orElse("objects");
    if (!List.of("objects", "lists", "csv", "tsv").contains(format)) {
      throw CkanException.invalid("records_format", "must be one of objects, lists, csv, tsv");
    }
    RowAccess.Part part = rows.part(query, words(dataset, arguments), offset, limit);
    List<Dataset.Column> shown = query.described().columns();
    CkanAnswer.Rows answer =
        new CkanAnswer.Rows(
            new CkanAnswer.Table(
                id,
                shown.stream()
                    .map(column -> new CkanAnswer.FieldType(column.name(), type(column)))
                    .toList(),
                part.rows()),
            new CkanAnswer.Part(part.total(), false, limit, offset, true, format),
            links(arguments, limit, offset, part.total()));
    if (format.equals("objects")) {
      return answer;
    }
    ObjectNode other = NounJson.mapper().valueToTree(answer);
    other.set("records", records(format, shown, part.rows()));
    return other;
  }

  private static JsonNode records(String format, List<Dataset.Column> shown, List<JsonNode> rows) {
    if (format.equals("lists")) {
      ArrayNode lists = NounJson.mapper().createArrayNode();
      for (JsonNode row : rows) {
        ArrayNode list = lists.addArray();
        shown.forEach(column -> list.add(row.path(column.name())));
      }
      return lists;
    }
    String separator = format.equals("csv") ? "," : "\t";
    String text =
        rows.stream()
            .map(
                row ->
                    shown.stream()
                        .map(column -> cell(Value.text(Value.at(row, column)), separator))
                        .collect(Collectors.joining(separator)))
            .collect(Collectors.joining("\n", "", rows.isEmpty() ? "" : "\n"));
    return NounJson.mapper().getNodeFactory().textNode(text);
  }

  private static String cell(String text, String separator) {
    boolean plain = text.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r');
    return plain && !text.contains(separator) ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** Where the rows begin, and go on. */
  private static CkanAnswer.Links links(
      CkanArguments arguments, int limit, int offset, long total) {
    Map<String, String> asked = arguments.texts();
    return new CkanAnswer.Links(
        link(asked, limit, 0),
        offset + (long) limit < total
            ? link(asked, limit, offset + limit)
            : link(asked, limit, offset));
  }

  private static String link(Map<String, String> asked, int limit, int offset) {
    List<String> parts = new ArrayList<>();
    asked.forEach(
        (name, value) -> {
          if (!name.equals("limit") && !name.equals("offset")) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
          }
        });
    parts.add("limit=" + limit);
    parts.add("offset=" + offset);
    return SEARCH + String.join("&", parts);
  }

  /** {@code datastore_info}. */
  CkanAnswer.Info info(CkanArguments arguments) {
    String id = id(arguments);
    Dataset dataset = dataset(id);
    long count = rows.part(RowQuery.all(dataset), row -> true, 0, 0).total();
    return new CkanAnswer.Info(
        new CkanAnswer.Meta(id, count, "BASE TABLE"),
        dataset.columns().stream()
            .map(
                column ->
                    new CkanAnswer.FieldInfo(
                        column.name(),
                        type(column),
                        new CkanAnswer.FieldWords(
                            column.label() + " / " + column.labelEn(),
                            column.description(),
                            column.unit())))
            .toList());
  }

  static String type(Dataset.Column column) {
    return switch (column.type()) {
      case "integer", "year" -> "int8";
      case "number" -> "numeric";
      case "boolean" -> "bool";
      case "date" -> "date";
      case "datetime" -> "timestamp";
      default -> "text";
    };
  }

  /** Every word somewhere in the row; of an object, each text in its column. */
  private static Predicate<JsonNode> words(Dataset dataset, CkanArguments arguments) {
    JsonNode q = arguments.values().get("q");
    if (q == null || arguments.text("q").isEmpty()) {
      return row -> true;
    }
    if (q.isObject() || q.asText().strip().startsWith("{")) {
      Predicate<JsonNode> all = row -> true;
      for (var one : arguments.tree("q").orElseThrow().properties()) {
        List<Dataset.Column> column = List.of(column(dataset, one.getKey()));
        all = all.and(hold(column, one.getValue().asText()));
      }
      return all;
    }
    return hold(dataset.columns(), q.asText());
  }

  private static Predicate<JsonNode> hold(List<Dataset.Column> columns, String text) {
    List<String> words =
        List.of(text.strip().toLowerCase(Locale.ROOT).replace(":*", "").split("\\s+", -1));
    return row -> {
      StringBuilder cells = new StringBuilder();
      columns.forEach(column -> cells.append(Value.text(Value.at(row, column))).append('\n'));
      String all = cells.toString().toLowerCase(Locale.ROOT);
      return words.stream().allMatch(all::contains);
    };
  }

  private static List<Condition> conditions(Dataset dataset, CkanArguments arguments) {
    List<Condition> conditions = new ArrayList<>();
    arguments
        .tree("filters")
        .ifPresent(
            filters -> {
              if (!filters.isObject()) {
                throw CkanException.invalid("filters", "must be a JSON object");
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
    return arguments.list("fields").stream().map(name -> column(dataset, name)).toList();
  }

  private static List<Order> orders(Dataset dataset, CkanArguments arguments) {
    List<Order> orders = new ArrayList<>();
    for (String part : arguments.list("sort")) {
      String[] words = part.strip().replace("\"", "").split("\\s+", -1);
      boolean descending = words.length > 1 && words[1].equalsIgnoreCase("desc");
      orders.add(new Order(column(dataset, words[0]), descending));
    }
    return orders;
  }

  private static Dataset.Column column(Dataset dataset, String name) {
    return dataset.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                CkanException.invalid(
                    "fields",
                    "field \"%s\" not in table; there are %s"
                        .formatted(
                            name,
                            String.join(
                                ", ",
                                dataset.columns().stream().map(Dataset.Column::name).toList()))));
  }
}
