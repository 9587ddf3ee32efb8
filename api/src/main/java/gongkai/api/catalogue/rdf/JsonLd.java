package gongkai.api.catalogue.rdf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A tree of nodes as JSON-LD 1.1: each thing is whole where it is named first. */
public final class JsonLd {
  /** Lists even of one, so that programs that know no RDF find what they look for. */
  private static final Set<String> LISTS =
      Set.of(
          "dcat:dataset",
          "dcat:distribution",
          "dcat:keyword",
          "dcat:service",
          "dcat:theme",
          "dct:description",
          "dct:title");

  private static final String SIZE = "dcat:byteSize";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Set<String> told = new HashSet<>();

  private JsonLd() {}

  /** The document. */
  public static ObjectNode of(Node root) {
    ObjectNode document = JSON.objectNode();
    ObjectNode context = document.putObject("@context");
    Iri.PREFIXES.forEach(context::put);
    context.putObject(SIZE).put("@id", SIZE).put("@type", "xsd:nonNegativeInteger");
    document.setAll(new JsonLd().object(root));
    return document;
  }

  private ObjectNode object(Node node) {
    ObjectNode object = JSON.objectNode();
    if (!node.address().isEmpty()) {
      object.put("@id", node.address());
      boolean bare = node.types().isEmpty() && node.properties().isEmpty();
      if (bare || !told.add(node.address())) {
        return object;
      }
    }
    if (node.types().size() == 1) {
      object.put("@type", node.types().getFirst());
    } else if (!node.types().isEmpty()) {
      ArrayNode types = object.putArray("@type");
      node.types().forEach(types::add);
    }
    node.properties().forEach((name, values) -> object.set(name, values(name, values)));
    return object;
  }

  private JsonNode values(String name, List<Value> values) {
    if (values.size() == 1 && !LISTS.contains(name)) {
      return value(name, values.getFirst());
    }
    ArrayNode list = JSON.arrayNode();
    values.forEach(value -> list.add(value(name, value)));
    return list;
  }

  private JsonNode value(String name, Value value) {
    return switch (value) {
      case Node node -> object(node);
      case Literal literal -> literal(name, literal);
    };
  }

  private static JsonNode literal(String name, Literal literal) {
    if (name.equals(SIZE)) {
      return JSON.numberNode(Long.parseLong(literal.text()));
    }
    if (literal.language().isEmpty() && literal.type().isEmpty()) {
      return JSON.textNode(literal.text());
    }
    ObjectNode object = JSON.objectNode().put("@value", literal.text());
    return literal.language().isEmpty()
        ? object.put("@type", literal.type())
        : object.put("@language", literal.language());
  }
}
