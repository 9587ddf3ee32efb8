package gongkai.api.work;

import io.helidon.webserver.http.ServerRequest;
import java.util.UUID;

/** By which an answer and a line of the log are known to belong together. */
public record RequestId(String value) {
  private static final int LENGTH = 8;

  /** The one of a request, which is given it when it is first asked. */
  public static String of(ServerRequest request) {
    return request
        .context()
        .get(RequestId.class)
        .orElseGet(
            () -> {
              RequestId made = new RequestId(UUID.randomUUID().toString().substring(0, LENGTH));
              request.context().register(made);
              return made;
            })
        .value();
  }
}
