package gongkai.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.problem.Problem;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.noun.NounJson;
import java.util.List;
import java.util.Locale;

/** Writes operations as an OpenAPI 3.1 document, described in both languages. */
final class OpenApiDocument {
  private final Schemas schemas = new Schemas();

  private OpenApiDocument() {}

  static ObjectNode of(List<Route> routes, ObjectNode moreSchemas) {
    return new OpenApiDocument().describe(routes, moreSchemas);
  }

  private ObjectNode describe(List<Route> routes, ObjectNode moreSchemas) {
    ObjectNode document = NounJson.mapper().createObjectNode();
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", both("api.title"))
        .put("version", "1")
        .put("description", both("api.description"));
    SharedParameters shared = new SharedParameters();
    ObjectNode paths = document.putObject("paths");
    for (Route route : routes) {
      Operation operation = route.operation();
      paths
          .withObjectProperty(operation.path())
          .set(operation.method().text().toLowerCase(Locale.ROOT), operation(route, shared));
    }
    ObjectNode components = document.putObject("components");
    ObjectNode named = components.putObject("schemas");
    named.setAll(schemas.all());
    named.setAll(moreSchemas);
    components.set("parameters", shared.described(OpenApiDocument::parameter));
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer");
    return document;
  }

  private ObjectNode operation(Route route, SharedParameters shared) {
    Operation operation = route.operation();
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put("operationId", operation.id());
    node.putArray("tags").add(operation.tag());
    node.put("summary", both("operation." + operation.id().split("\\.", 2)[0]));
    if (operation.secured()) {
      node.putArray("security").addObject().putArray("token");
    }
    ArrayNode parameters = node.putArray("parameters");
    operation
        .parameters()
        .forEach(
            parameter ->
                parameters
                    .addObject()
                    .put("$ref", "#/components/parameters/" + shared.nameOf(parameter)));
    if (!operation.body().isNone()) {
      ObjectNode body = node.putObject("requestBody").put("required", true);
      body.putObject("content").set(operation.bodyType(), schema(operation.body()));
    }
    ObjectNode answers = node.putObject("responses");
    for (Operation.Answer answer : operation.answers()) {
      ObjectNode one = answers.withObjectProperty(String.valueOf(answer.status()));
      one.put("description", both("api.success"));
      one.withObjectProperty("content").set(answer.mediaType(), schema(answer.body()));
    }
    ObjectNode problem = answers.putObject("default").put("description", both("api.problem"));
    ObjectNode errors = problem.putObject("content");
    // What the protocol's own errors do not know (limits, methods, an index that is away) is a
    // problem there too.
    route.ownErrors().ifPresent(own -> errors.set(own.mediaType(), schema(own.body())));
    errors.set(Problem.MEDIA_TYPE, schema(Body.of(Problem.Answer.class)));
    return node;
  }

  private ObjectNode schema(Body body) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    if (!body.isNone()) {
      node.set("schema", schemas.reference(body));
    }
    return node;
  }

  private static ObjectNode parameter(Parameter parameter) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put("name", parameter.name());
    node.put("in", parameter.in().wire());
    node.put("required", parameter.in() == Parameter.In.PATH);
    node.put(
        "description",
        parameter.described().orElseGet(() -> both("parameter." + parameter.name())));
    ObjectNode one = type(parameter);
    parameter
        .fallback()
        .ifPresent(
            fallback -> {
              if (parameter.type() == Parameter.Type.INTEGER) {
                one.put("default", Integer.parseInt(fallback));
              } else {
                one.put("default", fallback);
              }
            });
    if (parameter.many()) {
      node.put("style", "form").put("explode", true);
      node.putObject("schema").put("type", "array").set("items", one);
    } else {
      node.set("schema", one);
    }
    return node;
  }

  private static ObjectNode type(Parameter parameter) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    switch (parameter.type()) {
      case TEXT -> node.put("type", "string").put("maxLength", parameter.max());
      case INTEGER ->
          node.put("type", "integer")
              .put("minimum", parameter.min())
              .put("maximum", parameter.max());
      case DATE -> node.put("type", "string").put("format", "date");
      case INSTANT -> node.put("type", "string");
      case PERIOD -> node.put("type", "string").put("pattern", "^[0-9]{4}(-[0-9]{2}){0,2}$");
      case NUMBER -> node.put("type", "string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
      case CHOICE, FLAG -> {
        ArrayNode allowed = node.put("type", "string").putArray("enum");
        parameter.allowed().forEach(allowed::add);
      }
    }
    return node;
  }

  private static String both(String key) {
    return Words.in(Language.ZH).say(key) + " / " + Words.in(Language.EN).say(key);
  }
}
