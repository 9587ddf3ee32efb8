package gongkai.api.request;

import gongkai.api.problem.Fault;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/**
 * How a protocol of others says no, for routes that speak one.
 *
 * @param mediaType of its errors
 * @param body of them, where it is JSON
 * @param refuser says that parameters are too many or too long
 */
public record OwnErrors(String mediaType, Body body, Refuser refuser) {

  /** Answers a request whose parameters go beyond what is declared. */
  @FunctionalInterface
  public interface Refuser {
    void refuse(List<Fault> faults, ServerRequest request, ServerResponse response)
        throws Exception;
  }
}
