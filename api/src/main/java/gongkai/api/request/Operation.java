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
 * @param body schema of the body it takes, or empty
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
    String body,
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
   * @param schema name of a schema in {@code schemas.json}, or empty for what is no JSON
   */
  public record Answer(int status, String mediaType, String schema) {
    public static Answer json(String schema) {
      return new Answer(200, "application/json", schema);
    }

    public static Answer of(String mediaType) {
      return new Answer(200, mediaType, "");
    }
  }

  /** A question that is posted, as protocols of others have it. */
  public static Operation posted(
      String id, String path, String tag, String body, String bodyType, Answer... answers) {
    return new Operation(
        id, Method.POST, path, tag, List.of(), body, bodyType, false, List.of(answers));
  }

  /** A question that changes nothing. */
  public static Operation get(
      String id, String path, String tag, List<Parameter> parameters, Answer... answers) {
    return new Operation(id, Method.GET, path, tag, parameters, "", JSON, false, List.of(answers));
  }

  /** A question that only the operator may ask. */
  public static Operation inquiry(
      String id, String path, List<Parameter> parameters, Answer... answers) {
    return new Operation(
        id, Method.GET, path, "admin", parameters, "", JSON, true, List.of(answers));
  }

  /** An order of the operator's. */
  public static Operation order(
      String id, String path, List<Parameter> parameters, String body, Answer... answers) {
    return new Operation(
        id, Method.POST, path, "admin", parameters, body, JSON, true, List.of(answers));
  }
}
