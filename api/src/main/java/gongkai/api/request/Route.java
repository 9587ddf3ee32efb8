package gongkai.api.request;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/**
 * An operation and who answers it.
 *
 * @param ownErrors of an answerer that checks the parameters itself, since the protocol that it
 *     speaks has errors of its own; the limits of size are checked for it
 */
public record Route(Operation operation, Answerer answerer, Optional<OwnErrors> ownErrors) {

  public Route(Operation operation, Answerer answerer) {
    this(operation, answerer, Optional.empty());
  }

  public Route(Operation operation, Answerer answerer, OwnErrors ownErrors) {
    this(operation, answerer, Optional.of(ownErrors));
  }

  /** Answers one question whose parameters are known to be right. */
  @FunctionalInterface
  public interface Answerer {
    void answer(Arguments arguments, ServerRequest request, ServerResponse response)
        throws Exception;
  }
}
