package gongkai.api.request;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** An operation and who answers it. */
public record Route(Operation operation, Answerer answerer) {

  /** Answers one question whose parameters are known to be right. */
  @FunctionalInterface
  public interface Answerer {
    void answer(Arguments arguments, ServerRequest request, ServerResponse response)
        throws Exception;
  }
}
