package gongkai.api.request;

import io.helidon.http.Method;
import java.util.List;

/**
 * What can be asked at one address. The routing, the check of parameters and the OpenAPI document
 * are all made from it, so they cannot differ. What it does is said in the words {@code
 * operation.ID}.
 *
 * @param id unique, as a generated client would name its method
 * @param path with {@code {name}} for each parameter of the path
 * @param tag the group it is listed in
 * @param parameters all it takes; any other is refused
 * @param body what it takes
 * @param bodyType media type of that body
 * @param secured whether it needs the operator's token
 * @param answers what a success may be
 */
public record Operation(
    String id,
    Method method,
    String path,
    String tag,
    List<Parameter> parameters,
    Body body,
    String bodyType,
    boolean secured,
    List<Answer> answers) {

  private static final String JSON = "application/json";

  public Operation {
    parameters = List.copyOf(parameters);
    answers = List.copyOf(answers);
  }

  /**
   * A kind of success.
   *
   * @param body what it holds, where it is JSON
   */
  public record Answer(int status, String mediaType, Body body) {
    public static Answer json(Body body) {
      return new Answer(200, JSON, body);
    }

    /** Values of a type. */
    public static Answer json(Class<?> type) {
      return json(Body.of(type));
    }

    /** A {@link Page} of values of a type. */
    public static Answer list(Class<?> type) {
      return json(Body.listOf(type));
    }

    public static Answer of(String mediaType) {
      return new Answer(200, mediaType, Body.NONE);
    }
  }

  /** A question that is posted, as protocols of others have it. */
  public static Operation posted(
      String id, String path, String tag, Body body, String bodyType, Answer... answers) {
    return new Operation(
        id, Method.POST, path, tag, List.of(), body, bodyType, false, List.of(answers));
  }

  /** A question that changes nothing. */
  public static Operation get(
      String id, String path, String tag, List<Parameter> parameters, Answer... answers) {
    return new Operation(
        id, Method.GET, path, tag, parameters, Body.NONE, JSON, false, List.of(answers));
  }

  /** A question that only the operator may ask. */
  public static Operation inquiry(
      String id, String path, List<Parameter> parameters, Answer... answers) {
    return new Operation(
        id, Method.GET, path, "admin", parameters, Body.NONE, JSON, true, List.of(answers));
  }

  /** An order of the operator's. */
  public static Operation order(
      String id, String path, List<Parameter> parameters, Body body, Answer... answers) {
    return new Operation(
        id, Method.POST, path, "admin", parameters, body, JSON, true, List.of(answers));
  }
}
