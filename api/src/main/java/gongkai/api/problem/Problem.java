package gongkai.api.problem;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
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
  @JsonTypeName("Problem")
  public record Answer(
      String type, String title, int status, String detail, String instance, List<Wrong> errors) {}

  /** One thing that is wrong, in the client's language. */
  public record Wrong(String parameter, String message, List<String> allowed) {}

  public byte[] json(Words words, String instance) {
    try {
      return NounJson.mapper().writeValueAsBytes(body(words, instance));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem that is no JSON", e);
    }
  }

  private Answer body(Words words, String instance) {
    return new Answer(
        "/problems#" + kind,
        title(words),
        status.code(),
        detail(words),
        instance,
        errors.stream()
            .map(
                fault ->
                    new Wrong(
                        fault.parameter(),
                        words.say("fault." + fault.key(), fault.with().toArray()),
                        fault.allowed()))
            .toList());
  }
}
