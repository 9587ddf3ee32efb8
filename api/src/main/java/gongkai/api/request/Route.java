package gongkai.api.request;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * An operation and who answers it.
 *
 * @param ownRules whether the answerer checks the parameters itself, since the protocol that it
 *     speaks has errors of its own
 */
public record Route(Operation operation, Answerer answerer, boolean ownRules) {

  public Route(Operation operation, Answerer answerer) {
    this(operation, answerer, false);
  }

  /** Answers one question whose parameters are known to be right. */
  @FunctionalInterface
  public interface Answerer {
    void answer(Arguments arguments, ServerRequest request, ServerResponse response)
        throws Exception;
  }
}
