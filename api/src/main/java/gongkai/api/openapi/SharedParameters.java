package gongkai.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.request.Parameter;
import gongkai.noun.NounJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Parameters that are described once and referred to by name: each dataset has dozens, and most of
 * them are the same.
 */
final class SharedParameters {
  private final Map<Parameter, String> names = new LinkedHashMap<>();

  /** Its own name, with a number where others have that name and mean something else. */
  String nameOf(Parameter parameter) {
    String known = names.get(parameter);
    if (known != null) {
      return known;
    }
    String name = parameter.name();
    for (int number = 2; names.containsValue(name); number++) {
      name = parameter.name() + "-" + number;
    }
    names.put(parameter, name);
    return name;
  }

  ObjectNode described(Function<Parameter, ObjectNode> description) {
    ObjectNode all = NounJson.mapper().createObjectNode();
    names.forEach((parameter, name) -> all.set(name, description.apply(parameter)));
    return all;
  }
}
