package gongkai.api.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import java.util.List;

/** JSON Schemas of rows, made from the dictionaries. */
public final class RowSchemas {
  private RowSchemas() {}

  static String pageOf(Dataset dataset) {
    return "Rows." + dataset.name();
  }

  static String tableOf(Dataset dataset) {
    return "Table." + dataset.name();
  }

  static ObjectNode of(List<Dataset> datasets) {
    ObjectNode all = NounJson.mapper().createObjectNode();
    for (Dataset dataset : datasets) {
      String row = "Row." + dataset.name();
      all.set(row, row(dataset));
      all.set(tableOf(dataset), table(row));
      all.set(pageOf(dataset), page(row));
    }
    return all;
  }

  /** A question may leave columns out, or count rows into others. */
  private static ObjectNode row(Dataset dataset) {
    ObjectNode schema = object();
    ObjectNode properties = schema.putObject("properties");
    dataset.columns().forEach(column -> properties.set(column.name(), type(column)));
    ArrayNode counted =
        schema
            .putObject("patternProperties")
            .putObject(
                "^(count|cautions|(count|sum|min|max|avg|median|p[0-9]+|distinct|countDistinct):.+"
                    + "|.+\\.(label|year|month))$")
            .putArray("type");
    counted.add("string").add("integer").add("null");
    schema.put("additionalProperties", false);
    return schema;
  }

  private static ObjectNode type(Dataset.Column column) {
    ObjectNode schema = NounJson.mapper().createObjectNode();
    ArrayNode types = schema.putArray("type");
    switch (column.type()) {
      case "integer", "year" -> types.add("integer");
      case "boolean" -> types.add("boolean");
      case "string" -> types.add("string").add("array").add("object");
      default -> types.add("string");
    }
    types.add("null");
    schema.put("description", column.label() + " / " + column.labelEn());
    return schema;
  }

  private static ObjectNode table(String row) {
    ObjectNode schema = NounJson.mapper().createObjectNode().put("type", "array");
    schema.putObject("items").put("$ref", "#/components/schemas/" + row);
    return schema;
  }

  private static ObjectNode page(String row) {
    ObjectNode schema = object();
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("total").put("type", "integer");
    properties.set("items", table(row));
    for (String name : List.of("next", "release")) {
      properties.putObject(name).putArray("type").add("string").add("null");
    }
    properties.set("cautions", cautions());
    properties.putObject("asOf").put("type", "string");
    ArrayNode required = schema.putArray("required");
    List.of("total", "items", "next", "asOf", "release").forEach(required::add);
    schema.put("additionalProperties", false);
    return schema;
  }

  /** What must be known of figures that are made of many. */
  public static ObjectNode cautions() {
    ObjectNode caution = object();
    ObjectNode of = caution.putObject("properties");
    for (String name : List.of("code", "column", "message")) {
      of.putObject(name).put("type", "string");
    }
    of.putObject("groups").put("type", "integer");
    ObjectNode all = NounJson.mapper().createObjectNode().put("type", "array");
    all.set("items", caution);
    return all;
  }

  private static ObjectNode object() {
    return NounJson.mapper().createObjectNode().put("type", "object");
  }
}
