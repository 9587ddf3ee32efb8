package gongkai.api.ckan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.problem.Fault;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.ParameterLimits;
import gongkai.noun.NounJson;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The arguments of an action: of the query, or of a JSON object that is posted. */
record CkanArguments(Map<String, JsonNode> values) {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MOST_FORM = 1 << 17;

  /** The limits of the query are those of a body too. */
  static CkanArguments of(ServerRequest request, Operation queried) throws IOException {
    List<String> known = queried.parameters().stream().map(Parameter::name).toList();
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (String name : request.query().names()) {
      values.put(name, NounJson.mapper().getNodeFactory().textNode(request.query().get(name)));
    }
    if (request.prologue().method().equals(Method.POST)) {
      body(request).properties().forEach(one -> values.put(one.getKey(), one.getValue()));
    }
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw CkanException.invalid(name, "is not known; known are " + String.join(", ", known));
      }
    }
    Map<String, List<String>> given = new LinkedHashMap<>();
    values.forEach((name, node) -> given.put(name, texts(node)));
    List<Fault> faults = ParameterLimits.faults(queried, given);
    if (!faults.isEmpty()) {
      throw CkanException.invalid(faults);
    }
    return new CkanArguments(values);
  }

  private static List<String> texts(JsonNode node) {
    if (!node.isArray()) {
      return List.of(node.isValueNode() ? node.asText() : node.toString());
    }
    List<String> texts = new ArrayList<>();
    node.forEach(one -> texts.add(one.isValueNode() ? one.asText() : one.toString()));
    return texts;
  }

  private static JsonNode body(ServerRequest request) throws IOException {
    boolean form =
        request.headers().contentType().filter(type -> type.text().startsWith(FORM)).isPresent();
    try (InputStream in = request.content().inputStream()) {
      if (form) {
        return form(new String(in.readNBytes(MOST_FORM), StandardCharsets.UTF_8));
      }
      JsonNode body = NounJson.mapper().readTree(in);
      if (body == null || body.isMissingNode() || body.isNull()) {
        return NounJson.mapper().createObjectNode();
      }
      if (!body.isObject()) {
        throw CkanException.invalid("The body must be a JSON object");
      }
      return body;
    } catch (JsonProcessingException e) {
      throw CkanException.invalid("The body must be a JSON object");
    }
  }

  /** Old clients send the whole JSON as a form's only name. */
  private static JsonNode form(String text) throws IOException {
    ObjectNode values = NounJson.mapper().createObjectNode();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      if (name.startsWith("{")) {
        return NounJson.mapper().readTree(decoded(pair.replaceFirst("=$", "")));
      }
      if (!name.isEmpty()) {
        values.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** As they would stand in a query. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    values.keySet().forEach(name -> text(name).ifPresent(text -> texts.put(name, text)));
    return texts;
  }

  boolean isTrue(String name) {
    return text(name)
        .filter(text -> List.of("true", "1", "yes", "on").contains(text.toLowerCase(Locale.ROOT)))
        .isPresent();
  }

  /** A list, as JSON, or as words parted by commas or blanks. */
  List<String> list(String name) {
    JsonNode node = values.get(name);
    Optional<String> text = text(name);
    if (node == null || text.isEmpty()) {
      return List.of();
    }
    JsonNode list =
        node.isTextual() && text.orElseThrow().strip().startsWith("[")
            ? tree(name).orElse(node)
            : node;
    if (list.isArray()) {
      return texts(list);
    }
    return List.of(text.orElseThrow().split(",", -1)).stream()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name))
        .map(node -> node.isValueNode() ? node.asText() : node.toString())
        .filter(text -> !text.isBlank());
  }

  /** A whole number within bounds; a greater one counts as the greatest, as in CKAN. */
  int integer(String name, int otherwise, int max) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.orElseThrow().matches("[0-9]{1,18}")) {
      throw CkanException.invalid(name, "must be a natural number");
    }
    return (int) Math.min(max, Long.parseLong(text.orElseThrow()));
  }

  /** An object or a list, as JSON in the query or as itself in a body. */
  Optional<JsonNode> tree(String name) {
    JsonNode node = values.get(name);
    if (node == null || node.isNull() || !node.isTextual()) {
      return Optional.ofNullable(node).filter(present -> !present.isNull());
    }
    if (node.textValue().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(NounJson.mapper().readTree(node.textValue()));
    } catch (JsonProcessingException e) {
      throw CkanException.invalid(name, "must be JSON");
    }
  }
}
