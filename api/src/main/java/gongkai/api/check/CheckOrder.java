package gongkai.api.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.claim.Checker;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.noun.NounJson;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What is sent to be checked.
 *
 * @param text at most {@link Checker#LONGEST} characters
 */
public record CheckOrder(String text) {

  /** Of a body in JSON, or of one that is the text itself. */
  static CheckOrder read(ServerRequest request) throws IOException {
    String type = request.headers().value(HeaderNames.CONTENT_TYPE).orElse("application/json");
    byte[] body;
    try (InputStream in = request.content().inputStream()) {
      body = in.readAllBytes();
    }
    return of(
        type.startsWith("text/plain") ? new String(body, StandardCharsets.UTF_8) : inJson(body));
  }

  /**
   * Text of which the length is in order.
   *
   * @throws ProblemException for none, and for too much
   */
  public static CheckOrder of(String text) {
    if (text.isBlank()) {
      throw ProblemException.invalid(Fault.of("text", "missing"));
    }
    if (text.length() > Checker.LONGEST) {
      throw ProblemException.invalid(Fault.of("text", "too-long", Checker.LONGEST, text.length()));
    }
    return new CheckOrder(text);
  }

  private static String inJson(byte[] body) throws IOException {
    try {
      JsonNode order = NounJson.mapper().readTree(body);
      if (order == null || !order.isObject()) {
        throw ProblemException.of(Status.BAD_REQUEST_400, "not-json");
      }
      return order.path("text").asText("");
    } catch (JsonProcessingException e) {
      throw ProblemException.of(Status.BAD_REQUEST_400, "not-json");
    }
  }
}
