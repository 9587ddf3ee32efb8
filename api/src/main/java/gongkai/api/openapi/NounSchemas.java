package gongkai.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.dataset.RowSchemas;
import gongkai.api.request.Body;
import gongkai.api.search.FacetCount;
import gongkai.noun.Citation;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.noun.Property;
import gongkai.noun.SourcePlace;
import gongkai.noun.Statement;
import gongkai.solr.search.SearchAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schemas of nouns in answers, as the registry of properties describes them. */
final class NounSchemas {
  private final Schemas others;

  NounSchemas(Schemas others) {
    this.others = others;
  }

  Map<String, JsonNode> all() {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    for (Dataset.From noun : Dataset.From.values()) {
      all.put(name(noun), object(Property.of(noun, Property.Use.ANSWER)));
    }
    ObjectNode document = object(Property.of(Dataset.From.DISCLOSURES, Property.Use.ANSWER));
    ObjectNode statements = NounJson.mapper().createObjectNode().put("type", "object");
    statements.set("additionalProperties", others.reference(Body.of(Statement.class)));
    add(document, "statements", statements);
    add(document, "found", listOf(others.reference(Body.of(SourcePlace.class))));
    all.put("Document", document);
    ObjectNode hit = object(Property.of(Dataset.From.DISCLOSURES, Property.Use.HIT));
    add(hit, "id", type("string"));
    add(hit, "url", type("string"));
    add(hit, "score", type("number"));
    add(hit, "snippets", listOf(others.reference(Body.of(SearchAnswer.Snippet.class))));
    all.put("DocumentHit", hit);
    all.put("Facets", facets());
    all.put("ObservationGroup", group());
    all.put("ObservationList", observations());
    return all;
  }

  private static String name(Dataset.From noun) {
    return switch (noun) {
      case DISCLOSURES -> "Disclosure";
      case OBSERVATIONS -> "Observation";
      case FINDINGS -> "Finding";
    };
  }

  private ObjectNode facets() {
    ObjectNode facets = object(List.of());
    for (Property facet : Property.facets()) {
      add(facets, facet.wire(), listOf(others.reference(Body.of(FacetCount.class))));
    }
    return facets;
  }

  /** A group has the columns asked for, and figures under names of their own. */
  private static ObjectNode group() {
    ObjectNode group = type("object");
    ObjectNode cell = NounJson.mapper().createObjectNode();
    List.of("string", "integer", "boolean", "null").forEach(cell.putArray("type")::add);
    for (Property property : Property.of(Dataset.From.OBSERVATIONS, Property.Use.ANSWER)) {
      group.withObjectProperty("properties").set(property.wire(), cell);
    }
    group.put("additionalProperties", false);
    ObjectNode figures = group.putObject("patternProperties");
    List.of("string", "integer", "null")
        .forEach(
            figures
                    .putObject(
                        "^(count|cautions|level|bodyType|coverage|rowRole|columnRole"
                            + "|(count|sum|min|max|avg|median|p[0-9]+|distinct|countDistinct):.+"
                            + "|.+\\.(year|month))$")
                    .putArray("type")
                ::add);
    // With both it would be an observation.
    List.of("id", "sentence").forEach(group.putObject("not").putArray("required")::add);
    return group;
  }

  private ObjectNode observations() {
    ObjectNode list = object(List.of());
    ObjectNode item = NounJson.mapper().createObjectNode();
    item.putArray("oneOf")
        .add(Schemas.reference("Observation"))
        .add(Schemas.reference("ObservationGroup"));
    add(list, "total", type("integer"));
    add(list, "items", listOf(item));
    add(list, "next", type("string", true));
    list.withObjectProperty("properties").set("cautions", RowSchemas.cautions());
    return list;
  }

  private ObjectNode object(List<Property> properties) {
    ObjectNode object = type("object").put("additionalProperties", false);
    properties.forEach(property -> add(object, property.wire(), schema(property)));
    return object;
  }

  private static void add(ObjectNode object, String name, JsonNode schema) {
    object.withObjectProperty("properties").set(name, schema);
    object.withArrayProperty("required").add(name);
  }

  private ObjectNode schema(Property property) {
    Dataset.Column column = property.column();
    ObjectNode schema = typed(property);
    if (!property.closed().values().isEmpty()) {
      property.closed().values().forEach(schema.putArray("enum")::add);
    }
    return schema.put("description", column.label() + " / " + column.labelEn());
  }

  private ObjectNode typed(Property property) {
    Property.Form form = property.shape().form();
    return switch (form) {
      case LIST -> listOf(type("string"));
      case OBJECTS -> listOf(others.reference(Body.of(Citation.class)));
      case MAP -> {
        ObjectNode map = type("object");
        map.set("additionalProperties", type("string"));
        yield map;
      }
      case FLAG -> type("boolean");
      case YEAR, INTEGER -> type("integer", property.shape().nullable());
      case DECIMAL ->
          type("string", property.shape().nullable()).put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
      case TEXT, PERIOD, DATE, INSTANT -> type("string", property.shape().nullable());
    };
  }

  private static ObjectNode listOf(JsonNode items) {
    return type("array").set("items", items);
  }

  private static ObjectNode type(String name, boolean nullable) {
    if (!nullable) {
      return type(name);
    }
    ObjectNode schema = NounJson.mapper().createObjectNode();
    ArrayNode types = schema.putArray("type");
    types.add(name).add("null");
    return schema;
  }

  private static ObjectNode type(String name) {
    return NounJson.mapper().createObjectNode().put("type", name);
  }
}
