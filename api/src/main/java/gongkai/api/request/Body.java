package gongkai.api.request;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.Type;
import java.util.List;

/**
 * The JSON of a request or an answer: the type whose values it is written from, or the name of a
 * schema that is made from data.
 *
 * @param types the type and, for a generic one, what it is of; empty where there is a name
 */
public record Body(String name, List<Type> types) {
  /** No JSON. */
  public static final Body NONE = new Body("", List.of());

  public Body {
    types = List.copyOf(types);
  }

  /** Values of a type, or of a generic one of others. */
  public static Body of(Type... types) {
    return new Body("", List.of(types));
  }

  /** A {@link Page} of values of a type. */
  public static Body listOf(Type type) {
    return of(Page.class, type);
  }

  public static Body named(String name) {
    return new Body(name, List.of());
  }

  public boolean isNone() {
    return name.isEmpty() && types.isEmpty();
  }

  /** The name of a type among the schemas: that of its annotation, else its own. */
  public static String nameOf(Class<?> type) {
    JsonTypeName name = type.getAnnotation(JsonTypeName.class);
    return name == null ? type.getSimpleName().replace("[]", "s") : name.value();
  }
}
