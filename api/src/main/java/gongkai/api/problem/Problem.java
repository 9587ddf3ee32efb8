package gongkai.api.problem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.words.Words;
import gongkai.noun.NounJson;
import io.helidon.http.Status;
import java.util.List;

/**
 * Why a request is not answered, in no language yet.
 *
 * @param kind names the kind of problem: the end of its {@code type}, and the key of its words
 *     ({@code problem.KIND} and {@code problem.KIND.title})
 * @param with what fills the blanks of the words
 */
public record Problem(Status status, String kind, List<Object> with, List<Fault> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    with = List.copyOf(with);
    errors = List.copyOf(errors);
  }

  public String title(Words words) {
    return words.say("problem." + kind + ".title");
  }

  public String detail(Words words) {
    return words.say("problem." + kind, with.toArray());
  }

  /** The body of RFC 9457. */
  public ObjectNode body(Words words, String instance) {
    ObjectNode body = NounJson.mapper().createObjectNode();
    body.put("type", "/problems#" + kind);
    body.put("title", title(words));
    body.put("status", status.code());
    body.put("detail", detail(words));
    body.put("instance", instance);
    ArrayNode list = body.putArray("errors");
    for (Fault fault : errors) {
      ObjectNode one = list.addObject();
      one.put("parameter", fault.parameter());
      one.put("message", words.say("fault." + fault.key(), fault.with().toArray()));
      ArrayNode allowed = one.putArray("allowed");
      fault.allowed().forEach(allowed::add);
    }
    return body;
  }
}
